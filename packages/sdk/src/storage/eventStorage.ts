import type { ShopEvent } from '@reshelf/engine'

/**
 * Where the shopper's history lives: a log of events, and the profile that is folded from them, as text.
 *
 * Implementations keep two promises. An event appended twice is there once. Between `append` and `fold` an event
 * is fresh; one `fold` moves every fresh event into the log and replaces the profile, all of it or nothing, and
 * folds of several tabs come one after the other.
 */
export interface EventStorage {
  /** Resolves when the events would survive the tab's end. */
  append: (events: readonly ShopEvent[]) => Promise<void>
  /** Offers the profile and the fresh events to `apply`; what it returns becomes the profile. Undefined changes nothing. */
  fold: (apply: Fold) => Promise<void>
  clear: () => Promise<void>
}

/** Folds fresh events into a profile's text. `log` reads the older events, of a time and since (default: all). */
export type Fold = (given: {
  profile: string | undefined
  fresh: readonly ShopEvent[]
  log: (since?: number) => Promise<ShopEvent[]>
}) => string | undefined | Promise<string | undefined>

/** Bounds of the log. */
export const mostEvents = 10_000
export const oldestEventMs: number = 400 * 86_400_000
