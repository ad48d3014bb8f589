import { buyAgain } from './strategies/buyAgain'
import { complements } from './strategies/complements'
import { forYou } from './strategies/forYou'
import { recentlyViewed } from './strategies/recentlyViewed'
import { similar } from './strategies/similar'
import { auto } from './strategies/stepUpOrCompanion'
import { trending } from './strategies/trending'
import { upsell } from './strategies/upsell'
import type { Strategy } from './strategy'

/** What a widget may be called. */
export const strategyNames = ['for_you', 'recently_viewed', 'similar', 'complements', 'upsell', 'trending', 'buy_again', 'auto'] as const

/** One of {@link strategyNames}. */
export type StrategyName = (typeof strategyNames)[number]

/** The register of recommendation strategies, by the name that markup and calls use. */
export const strategies: Readonly<Record<StrategyName, Strategy>> = {
  for_you: forYou,
  recently_viewed: recentlyViewed,
  similar,
  complements,
  upsell,
  trending,
  buy_again: buyAgain,
  auto,
}

/** Whether a text names a strategy. */
export const isStrategy = (name: unknown): name is StrategyName => strategyNames.includes(name as StrategyName)
