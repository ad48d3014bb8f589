/** How high the item stands that came next, among at most twenty shown. */
export interface NextMetrics {
  readonly hr20: number
  readonly mrr20: number
}

/** Whether the target is among the first twenty, and one over its place there (0 if it is not). */
export function nextMetrics(ranking: readonly string[], target: string): NextMetrics {
  const place = ranking.slice(0, 20).indexOf(target)
  return { hr20: +(place >= 0), mrr20: place < 0 ? 0 : 1 / (place + 1) }
}
