/**
 * The longest strictly increasing subsequence of a permutation, as the set of its values: what may stay where it
 * is while the rest is moved around it. Patience sorting (Fredman 1975), O(n log n).
 */
export function longestRun(order: readonly number[]): Set<number> {
  /** `tails[length − 1]` is the smallest value that ends a run of that length. */
  const tails: number[] = []
  const before = new Map<number, number | undefined>()
  for (const value of order) {
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (tails[middle]! < value) low = middle + 1
      else high = middle
    }
    before.set(value, tails[low - 1])
    tails[low] = value
  }
  const run = new Set<number>()
  for (let value = tails.at(-1); value !== undefined; value = before.get(value)) run.add(value)
  return run
}
