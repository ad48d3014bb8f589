import type { Item } from '../events/event'
import type { Profile, Recall } from '../profile/profile'
import type { CrowdKnowledge } from './crowdKnowledge'
import type { Acquaintance, History } from './history'
import type { SessionItem } from './nextItems'
import type { Pool } from './pool'

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
  /** In hand in the session that is going on, the latest first; without one, what was viewed last. */
  readonly session: readonly SessionItem[]
  /** Whether what is in hand may be proposed again. */
  readonly again: boolean
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
