import type { Item } from '../events/event'
import { explain, type Explanation } from './explain'
import { orderItems, type Ordering, type RankOptions } from './orderItems'

/** A ranked list. */
export interface Ranking extends Ordering {
  /** The terms of one item's score, which add up to it. */
  readonly explain: (i: number) => Explanation
}

/** Orders a list for one shopper, and can say why: see {@link orderItems}. */
export function rank(items: readonly Item[], options: RankOptions): Ranking {
  const ordering = orderItems(items, options)
  return { ...ordering, explain: (i) => explain(ordering, i) }
}
