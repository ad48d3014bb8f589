/** How good an order of a list was for a shopper who then clicked some of it. All from 0 to 1. */
export interface ListMetrics {
  readonly ndcg10: number
  readonly mrr: number
  readonly hit1: number
}

/**
 * nDCG@10 with binary gains (Järvelin & Kekäläinen 2002: gain over log₂(place + 1), divided by the best possible), the
 * reciprocal rank of the first clicked item, and whether that item came first.
 *
 * @param order   places of the list as shown, best first
 * @param clicked places of the list as shown that were clicked, at least one
 */
export function listMetrics(order: readonly number[], clicked: ReadonlySet<number>): ListMetrics {
  const gain = (place: number): number => 1 / Math.log2(place + 2)
  let found = 0
  let ideal = 0
  order.slice(0, 10).forEach((i, place) => {
    if (clicked.has(i)) found += gain(place)
    if (place < clicked.size) ideal += gain(place)
  })
  const first = order.findIndex((i) => clicked.has(i))
  return { ndcg10: found / ideal, mrr: 1 / (first + 1), hit1: +(first === 0) }
}

/** The order that scores give, best first; equal scores keep the order shown. */
export const orderBy = (scores: readonly number[]): number[] => [...scores.keys()].sort((a, b) => scores[b]! - scores[a]!)
