import type { Item } from '../events/event'
import type { Profile } from '../profile/profile'
import { candidateList } from './candidateList'
import { explain, type Explanation } from './explain'
import { limitJump } from './guards/limitJump'
import { sinkOutOfStock } from './guards/sinkOutOfStock'
import type { Column } from './signal'
import { signals } from './signals'
import { shopRank } from './signals/shopRank'

/** What a list is ranked by. */
export interface RankOptions {
  readonly profile: Profile
  /** Milliseconds since 1970. */
  readonly now: number
  /** What the shopper searched for, where the list answers a search. */
  readonly query?: string | undefined
  /** How far to go from the shop's order: 0 keeps it, 1 (default) follows the weights. From 0 to 1. */
  readonly strength?: number | undefined
  /** Places an item may move that the shopper has not touched, not counting fixed places. Default: any number. */
  readonly maxJump?: number | undefined
  /** Places (from 0) whose item keeps them: pinned, sponsored, not a product. */
  readonly fixed?: ReadonlySet<number> | undefined
}

/** A ranked list. */
export interface Ranking {
  /** `order[place]` is the place the item had in the shop's order, both from 0. */
  readonly order: readonly number[]
  /** `no-signal`: nothing the shopper did tells these candidates apart, so the shop's order stands. */
  readonly state: 'ranked' | 'unchanged' | 'no-signal'
  /** The score of each item of the given list; higher is better. */
  readonly scores: readonly number[]
  /** The terms of one item's score, which add up to it. */
  readonly explain: (i: number) => Explanation
}

/**
 * Orders a list for one shopper.
 *
 *   score = w₀ · (−ln shopRank) + strength · Σ weight · signal
 *
 * then the guards: sold-out items sink, `maxJump` holds, fixed places are given back. Equal scores keep the shop's
 * order. Every item comes back exactly once. Cost is linear in items × facets, plus one sort.
 */
export function rank(items: readonly Item[], options: RankOptions): Ranking {
  const { profile, strength = 1, fixed, maxJump = Infinity } = options
  const scale = strength > 0 ? Math.min(1, strength) : 0
  const list = candidateList(items, options)
  const shopper = signals.flatMap((signal) => signal(list)).map((column) => ({ ...column, weight: column.weight * scale }))
  const columns = [...shopRank(list), ...shopper]
  const scores = items.map((_, i) => columns.reduce((sum, { weight, values }) => sum + weight * values[i]!, 0))
  const why = (i: number): Explanation => explain(columns, i)

  const shopOrder = items.map((_, i) => i)
  const tellsApart = ({ signal, weight, values }: Column): boolean => weight !== 0 && signal !== 'stock' && values.some((value) => value !== values[0])
  if (!shopper.some(tellsApart)) return { order: shopOrder, state: 'no-signal', scores, explain: why }

  const movable = shopOrder.filter((i) => !fixed?.has(i))
  let wanted = [...movable.keys()].sort((a, b) => scores[movable[b]!]! - scores[movable[a]!]! || a - b)
  wanted = sinkOutOfStock(wanted, movable.map((i) => items[i]!))
  if (maxJump < wanted.length) {
    const isTouched = ({ item_id: id }: Item): boolean => (profile.items[id]?.[4] ?? 0) > 0
    wanted = limitJump(wanted, { maxJump, free: (at) => isTouched(items[movable[at]!]!) })
  }
  let next = 0
  const order = shopOrder.map((i) => (fixed?.has(i) ? i : movable[wanted[next++]!]!))
  return { order, state: order.some((i, place) => i !== place) ? 'ranked' : 'unchanged', scores, explain: why }
}
