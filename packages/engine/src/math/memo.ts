const mostKept = 4000

/**
 * Remembers a pure function's answers by its text: product facts repeat, from cell to cell and from list to list.
 * Bounded: when full it starts afresh.
 */
export function memo<Answer>(compute: (text: string) => Answer): (text: string) => Answer {
  let known = new Map<string, Answer>()
  return (text) => {
    let answer = known.get(text)
    if (answer === undefined) {
      if (known.size >= mostKept) known = new Map()
      known.set(text, (answer = compute(text)))
    }
    return answer
  }
}
