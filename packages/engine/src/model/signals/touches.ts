import type { CandidateList } from '../../rank/candidateList'

/** What the shopper did with the candidates of a list. */
export interface Touches {
  /** Places of the candidates touched, the latest touch first. */
  readonly order: readonly number[]
  /** Of each candidate: touches, long-decayed. */
  readonly counts: readonly number[]
  /** Of each candidate: when last, in milliseconds since 1970; 0 if never. */
  readonly times: readonly number[]
}

const known = new WeakMap<CandidateList, Touches>()

/** Reads the profile's memory of each candidate; once for a list, whoever asks. */
export function touchesOf(list: CandidateList): Touches {
  const { items, profile, recall } = list
  let touches = known.get(list)
  if (!touches) {
    const memories = items.map(({ item_id: id }) => profile.items[id])
    const times = memories.map((memory) => memory?.[4] ?? 0)
    const counts = memories.map((memory) => (memory?.[4] ? recall([0, memory[0] + memory[1]]) : 0))
    const order = [...times.keys()].filter((i) => times[i]).sort((a, b) => times[b]! - times[a]!)
    known.set(list, (touches = { order, counts, times }))
  }
  return touches
}
