import type { Item } from '../events/event'
import { recall, type Profile } from '../profile/profile'
import { diversify } from './diversify'
import type { CrowdKnowledge } from './crowdKnowledge'
import { cartOf, latest, sessionOf, type History } from './history'
import type { Pool } from './pool'
import { strategies, type StrategyName } from './strategies'
import type { Situation } from './strategy'
import { topPlaces } from './topPlaces'

/** What is asked for. */
export interface RecommendOptions {
  readonly strategy: StrategyName
  /** How many items at most. Default 8. */
  readonly limit?: number | undefined
  /** The items in question: the page's product, a cart's. Default: none; a strategy then goes by the cart or the last view. */
  readonly of?: readonly Item[] | undefined
  /** Items that are not to be recommended: shown elsewhere on the page, excluded by the shop. */
  readonly exclude?: ReadonlySet<string> | undefined
  /** Whether `for_you` may name what the shopper has in hand again, as people go back to things. Default false. */
  readonly again?: boolean | undefined
}

/** Who asks, when, and what there is to choose from. */
export interface RecommendGiven extends CrowdKnowledge {
  readonly pool: Pool
  readonly profile: Profile
  readonly history: History
  /** Milliseconds since 1970. */
  readonly now: number
  /** How long an item lasts of which nothing else is known, in milliseconds: what was bought within it is not recommended, but by `buy_again` when it is over. Default 30 days. */
  readonly buyAgainMs?: number | undefined
}

/** An item with its reason. */
export interface Recommended {
  readonly item: Item
  /** Comparable within one answer only; higher is better. */
  readonly score: number
  /** In words, for the shopper. */
  readonly reason: string
}

/** The items for one shopper and one place. */
export interface Recommendation {
  /** The strategy that was followed: what `auto` chose. */
  readonly strategy: StrategyName
  /** Why, in words, for all of it; empty where there is nothing. */
  readonly reason: string
  /** Best first; none twice. */
  readonly items: readonly Recommended[]
}

const month = 30 * 86_400_000
/** How many times the asked-for number is kept to pick different ones from. */
const shortlistFactor = 10
const mostItems = 48

/**
 * Recommends items: a strategy scores every candidate, the best few are kept (no full sort), and of them such that differ
 * are picked. Never what is in the cart, in question, excluded, sold out or just bought. The same given, the same answer.
 */
export function recommend({ strategy, limit = 8, of = [], exclude, again = false }: RecommendOptions, given: RecommendGiven): Recommendation {
  const { pool, profile, history, now, buyAgainMs = month } = given
  const nothing: Recommendation = { strategy, reason: '', items: [] }
  const most = Math.min(mostItems, Math.floor(limit))
  if (!(most > 0)) return nothing
  const viewed = latest(history, ({ viewed }) => viewed)
  const cart = cartOf(history).map(({ item }) => item)
  const situation: Situation = { ...given, buyAgainMs, recall: recall(profile, now), of, cart, viewed, again, session: sessionOf(history, now) }
  const proposal = strategies[strategy](situation)
  if (!proposal) return nothing
  const { score, because, reason, diversity = 0, allowsBought } = proposal
  const bought = Object.values(history.items).filter(({ bought }) => !allowsBought && now - (bought.at(-1) ?? -Infinity) < buyAgainMs)
  const { items, isOut } = pool
  const isBarred = new Uint8Array(items.length)
  const bar = (id: string): void => {
    const place = pool.placeOf(id)
    if (place !== undefined) isBarred[place] = 1
  }
  for (const { item_id } of [...cart, ...of, ...bought.map(({ item }) => item)]) bar(item_id)
  exclude?.forEach(bar)
  const shortlist = topPlaces(items.length, most * shortlistFactor, (place) => (isBarred[place] || isOut[place] ? -Infinity : score(place)))
  const picked = diversify(shortlist, pool, { limit: most, diversity })
  return {
    strategy: (proposal.strategy as StrategyName | undefined) ?? strategy,
    reason: picked.length ? reason : '',
    items: picked.map(({ place, score }) => ({ item: items[place]!, score, reason: because(place) })),
  }
}
