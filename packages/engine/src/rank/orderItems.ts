import type { Item } from '../events/event'
import type { Profile } from '../profile/profile'
import { aroundFixed } from './aroundFixed'
import { isOut } from './availability'
import { candidateList, type CandidateList } from './candidateList'
import { columnsOf, type Column, type RankModel } from './signal'
import { shopsSignals, signals } from './signals'

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

/** A guard over the order: puts the candidates that may move, best first, into an order that it allows. */
export type Limit = (wanted: number[], shops: readonly number[]) => number[]

/**
 * Orders a list for one shopper.
 *
 *   score = w₀ · (−ln shopRank) + strength · Σ weight · signal
 *
 * then the guards: sold-out items sink, the `limit` holds, fixed places are given back. Equal scores keep the shop's
 * order. Every item comes back exactly once. Cost is linear in items × facets, plus one sort.
 */
export function orderItems(items: readonly Item[], options: Omit<RankOptions, 'maxJump'>, limit: Limit = (wanted) => wanted): Ordering {
  const { strength = 1, fixed, model } = options
  const list = candidateList(items, options)
  const columns = [...signals, ...(model?.signals ?? [])].flatMap((signal) => columnsOf(signal, list, Math.max(0, Math.min(1, strength)) || 0, model?.weights))
  const scores = items.map((_, i) => columns.reduce((sum, { weight, values }) => sum + weight * values[i]!, 0))
  const tellsApart = columns.slice(shopsSignals).some(({ weight, values }) => weight && values.some((value) => value !== values[0]))
  const out = items.map((item) => +isOut(item))
  const sort = (shops: number[]): number[] =>
    tellsApart ? limit([...shops].sort((a, b) => out[a]! - out[b]! || scores[b]! - scores[a]!), shops) : shops
  const order = aroundFixed(items.length, fixed, sort)
  return { order, state: !tellsApart ? 'no-signal' : order.some((i, place) => i !== place) ? 'ranked' : 'unchanged', scores, columns, list, model }
}
