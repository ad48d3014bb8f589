import type { Item } from '../events/event'
import type { Profile } from '../profile/profile'
import { aroundFixed } from './aroundFixed'
import { candidateList, type CandidateList } from './candidateList'
import { limitJump } from './guards/limitJump'
import { columnsOf, type Column, type RankModel } from './signal'
import { signals } from './signals'
import { stockOf } from './stockOf'

/** What a list is ranked by. */
export interface RankOptions {
  readonly profile: Profile
  /** Milliseconds since 1970. */
  readonly now: number
  /** What the shopper searched for, where the list answers a search. */
  readonly query?: string | undefined
  /** The name of the list, as events call it: what a crowd does there. */
  readonly listName?: string | undefined
  /** What a crowd taught; without it the default weights decide. */
  readonly model?: RankModel | undefined
  /** How far to go from the shop's order: 0 keeps it, 1 (default) follows the weights. From 0 to 1. */
  readonly strength?: number | undefined
  /** Places an item may move that the shopper has not touched, not counting fixed places. Default: any number. */
  readonly maxJump?: number | undefined
  /** Places (from 0) whose item keeps them: pinned, sponsored, not a product. */
  readonly fixed?: ReadonlySet<number> | undefined
}

/** An order, and what it follows from. */
export interface Ordering {
  /** `order[place]` is the place the item had in the shop's order, both from 0. */
  readonly order: readonly number[]
  /** `no-signal`: nothing the shopper did tells these candidates apart, so the shop's order stands. */
  readonly state: 'ranked' | 'unchanged' | 'no-signal'
  /** The score of each item of the given list; higher is better. */
  readonly scores: readonly number[]
  readonly columns: readonly Column[]
  readonly list: CandidateList
  readonly model?: RankModel | undefined
}

/** Signals by which a shopper cannot be told from a stranger. */
const isShops = /^(shop-rank|stock)$/

/**
 * Orders a list for one shopper.
 *
 *   score = w₀ · (−ln shopRank) + strength · Σ weight · signal
 *
 * then the guards: sold-out items sink, `maxJump` holds, fixed places are given back. Equal scores keep the shop's
 * order. Every item comes back exactly once. Cost is linear in items × facets, plus one sort.
 */
export function orderItems(items: readonly Item[], options: RankOptions): Ordering {
  const { profile, strength = 1, fixed, maxJump = Infinity, model } = options
  const list = candidateList(items, options)
  const scale = Math.max(0, Math.min(1, strength)) || 0
  const columns = [...signals, ...(model?.signals ?? [])]
    .flatMap((signal) => columnsOf(signal, list, model?.weights))
    .map((column) => (column.signal === 'shop-rank' ? column : { ...column, weight: column.weight * scale }))
  const scores = items.map((_, i) => columns.reduce((sum, { weight, values }) => sum + weight * values[i]!, 0))
  const ordering = { order: [...items.keys()], state: 'no-signal', scores, columns, list, model } as const
  const tellsApart = columns.some(({ signal, weight, values }) => weight && !isShops.test(signal) && values.some((value) => value !== values[0]))
  if (!tellsApart) return ordering

  const isOut = items.map((item) => +(stockOf(item) === 'out'))
  const sort = (free: readonly number[]): number[] => {
    const wanted = [...free].sort((a, b) => isOut[a]! - isOut[b]! || scores[b]! - scores[a]!)
    return maxJump < Infinity ? limitJump(wanted, { shops: free, maxJump, free: (i) => !!profile.items[items[i]!.item_id]?.[4] }) : wanted
  }
  const order = aroundFixed(items.length, { fixed, sort })
  return { ...ordering, order, state: order.some((i, place) => i !== place) ? 'ranked' : 'unchanged' }
}
