import type { Item } from '../events/event'
import type { Model } from '../model/model'
import type { Profile, Recall } from '../profile/profile'
import type { Acquaintance, History } from './history'
import type { Neighbour } from './nextItems'
import type { Pool } from './pool'

/** A model's table, and what its columns weigh. */
export interface CrowdKnowledge {
  /** An item's row of the neighbour table; undefined where nobody knows it. */
  readonly neighbours?: ((item: string) => readonly Neighbour[] | undefined) | undefined
  readonly model?: Pick<Model, 'items' | 'next'> | undefined
  /**
   * What the orders of shoppers were worth that followed an offer of each kind within the horizon, in the shop's currency.
   * Without it, {@link Strategy} `auto` goes by its rule.
   */
  readonly followed?: { readonly upsell: number; readonly complements: number } | undefined
}

/** What a strategy looks at: who is here, what they look at, and what there is. */
export interface Situation extends CrowdKnowledge {
  readonly pool: Pool
  readonly profile: Profile
  readonly recall: Recall
  readonly history: History
  /** Milliseconds since 1970. */
  readonly now: number
  /** The items in question: those that were asked about, else the page's product, else none. */
  readonly of: readonly Item[]
  /** In the cart, the latest first. */
  readonly cart: readonly Item[]
  /** Views of items, the latest first. */
  readonly viewed: readonly Acquaintance[]
  /** How long an item lasts of which nothing else is known, in milliseconds. */
  readonly buyAgainMs: number
}

/** What a strategy proposes. */
export interface Proposal {
  /** Why, in words, for all of it: fit for a heading. */
  readonly reason: string
  /** How well a candidate suits, by its place in the pool; −Infinity where it does not. */
  readonly score: (place: number) => number
  /** Why this one, in words. */
  readonly because: (place: number) => string
  /** 0 (by score alone) to 1: how much the picks should differ. Default 0. */
  readonly diversity?: number
  /** Whether what was just bought may be proposed. Default: not. */
  readonly allowsBought?: boolean
  /** The strategy that was chosen, where one chooses. */
  readonly strategy?: string
}

/** Proposes candidates; undefined where it has nothing to go by. */
export type Strategy = (situation: Situation) => Proposal | undefined
