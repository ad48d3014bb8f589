import type { Item } from '../events/event'
import { explain, type Explanation } from './explain'
import { limitJump } from './guards/limitJump'
import { orderItems, type Ordering, type RankOptions } from './orderItems'

/** A ranked list. */
export interface Ranking extends Ordering {
  /** The terms of one item's score, which add up to it. */
  readonly explain: (i: number) => Explanation
}

/** Orders a list for one shopper, `maxJump` included: see {@link orderItems}. */
export function orderList(items: readonly Item[], options: RankOptions): Ordering {
  const { maxJump = Infinity, profile } = options
  const free = (i: number): boolean => !!profile.items[items[i]!.item_id]?.[4]
  return orderItems(items, options, maxJump < Infinity ? (wanted, shops) => limitJump(wanted, { shops, maxJump, free }) : undefined)
}

/** {@link orderList}, and can say why. */
export function rank(items: readonly Item[], options: RankOptions): Ranking {
  const ordering = orderList(items, options)
  return { ...ordering, explain: (i) => explain(ordering, i) }
}
