const mostKept = 20_000

/**
 * Remembers a pure function's answers by its text: product facts repeat, from cell to cell and from list to list.
 * Bounded: when full it starts afresh.
 */
export function memo<Answer>(compute: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, Answer>()
  return (text) => {
    if (!known.has(text)) {
      if (known.size >= mostKept) known.clear()
      known.set(text, compute(text))
    }
    return known.get(text)!
  }
}
