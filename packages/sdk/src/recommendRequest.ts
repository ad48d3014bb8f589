import type { Recommended, StrategyName } from '@reshelf/engine'

/** What `recommend` is asked. */
export interface RecommendRequest {
  /** What to go by; an unknown one is named by `diagnose()`, and nothing is recommended. */
  readonly strategy: StrategyName
  /** How many items at most, up to 48. Default 8. */
  readonly limit?: number
  /** The item in question, or several. Default: the page's product. */
  readonly of?: string | readonly string[]
  /** Items that are not to be recommended. Default: none. */
  readonly exclude?: readonly string[]
  /** Whether `for_you` may name what the shopper has in hand again, as people go back to things. Default false. */
  readonly again?: boolean
  /** Days that a product lasts of which nothing else is known, for `buy_again`. Default 30. */
  readonly intervalDays?: number
}

/** An item with GA4 keys, its score within this answer, and why the shopper sees it. */
export type RecommendedItem = Recommended
