import type { Item } from '../events/event'
import { explain, type Explanation } from './explain'
import { limitJump } from './guards/limitJump'
import { orderItems, type Ordering, type RankOptions } from './orderItems'

/** A ranked list. */
export interface Ranking extends Ordering {
  /** The terms of one item's score, which add up to it. */
  readonly explain: (i: number) => Explanation
}

/** Orders a list for one shopper, and can say why: see {@link orderItems}. */
export function rank(items: readonly Item[], options: RankOptions): Ranking {
  const { maxJump = Infinity, profile } = options
  const free = (i: number): boolean => !!profile.items[items[i]!.item_id]?.[4]
  const ordering = orderItems(items, options, maxJump < Infinity ? (wanted, shops) => limitJump(wanted, { shops, maxJump, free }) : undefined)
  return { ...ordering, explain: (i) => explain(ordering, i) }
}
