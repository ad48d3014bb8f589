/**
 * The longest strictly increasing subsequence of a permutation, as the set of its values: what may stay where it
 * is while the rest is moved around it. Patience sorting (Fredman 1975), O(n log n).
 *
 * @param anchor  a value that has to be in it, though the run be shorter
 */
export function longestRun(order: readonly number[], anchor?: number): Set<number> {
  const anchorAt = anchor === undefined ? -1 : order.indexOf(anchor)
  /** `tails[length − 1]` is the smallest value that ends a run of that length. */
  const tails: number[] = []
  const before = new Map<number, number | undefined>()
  order.forEach((value, at) => {
    // Before the anchor only what is smaller fits a run with it, after it only what is larger.
    if (anchorAt >= 0 && (at - anchorAt) * (value - anchor!) <= 0 && at !== anchorAt) return
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (tails[middle]! < value) low = middle + 1
      else high = middle
    }
    before.set(value, tails[low - 1])
    tails[low] = value
  })
  const run = new Set<number>()
  for (let value = tails.at(-1); value !== undefined; value = before.get(value)) run.add(value)
  return run
}
