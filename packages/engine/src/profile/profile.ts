import { dictionary, type Dictionary } from '../math/dictionary'
import { landmarkAt, longDecay, shortDecay, weightAt } from './decay'

/** The format this code writes and reads. */
export const profileFormat = 1

/** Decayed evidence: relative to the short and the long landmark. */
export type Weights = [short: number, long: number]

/** What the shopper did with one item: long-decayed counts, and when last. */
export interface ItemMemory {
  viewed: number
  carted: number
  bought: number
  passed: number
  /** Milliseconds since 1970; 0 for an item that was only passed over. */
  last: number
}

/** Decayed moments of the log prices looked at within one top category. */
export type PriceMemory = [count: number, sum: number, sumOfSquares: number]

/**
 * Everything ranking knows about a shopper: a fold of the event log, so it can always be rebuilt from it.
 *
 * Weights are relative to the landmarks; read them with {@link recall}. In a facet's dictionary the key `''`
 * holds the facet's total.
 */
export interface Profile {
  readonly format: typeof profileFormat
  shortLandmark: number
  longLandmark: number
  /** Number of events folded in. */
  events: number
  /** Time of the newest event folded in; 0 before the first. */
  last: number
  /** All evidence of taste, in views, whatever facets the items had. */
  evidence: Weights
  facets: Dictionary<Dictionary<Weights>>
  items: Dictionary<ItemMemory>
  prices: Dictionary<PriceMemory>
  /** The list shown last, to tell what a click passed over. */
  shown: { list: string; ids: string[] }
  orders: number
  /** Sum of order values, in the shop's currency. */
  spend: number
  /** Order numbers already counted, newest last: the thank-you page may be loaded twice. */
  transactions: string[]
}

/** A shopper nobody knows yet. */
export function emptyProfile(): Profile {
  return {
    format: profileFormat,
    shortLandmark: 0,
    longLandmark: 0,
    events: 0,
    last: 0,
    evidence: [0, 0],
    facets: dictionary(),
    items: dictionary(),
    prices: dictionary(),
    shown: { list: '', ids: [] },
    orders: 0,
    spend: 0,
    transactions: [],
  }
}

/** What stored weights are worth at a moment: long-term interest plus this session's, so a session counts double. */
export type Recall = {
  (weights: Weights | undefined): number
  /** The same for a long-decayed count alone. */
  long: (count: number) => number
}

/** A reader of the profile's weights as of `now` (milliseconds since 1970). */
export function recall(profile: Profile, now: number): Recall {
  const short = 1 / weightAt(shortDecay, profile.shortLandmark, Math.max(now, profile.last))
  const long = 1 / weightAt(longDecay, profile.longLandmark, Math.max(now, profile.last))
  return Object.assign((weights: Weights | undefined): number => (weights ? Math.max(0, weights[0] * short + weights[1] * long) : 0), {
    long: (count: number): number => Math.max(0, count * long),
  })
}

/** Moves the profile's weights to the landmarks of `time`; exact, and nothing at all within one grid step. */
export function advance(profile: Profile, time: number): void {
  const shortLandmark = Math.max(profile.shortLandmark, landmarkAt(shortDecay, time))
  const longLandmark = Math.max(profile.longLandmark, landmarkAt(longDecay, time))
  if (shortLandmark === profile.shortLandmark && longLandmark === profile.longLandmark) return
  const short = 1 / weightAt(shortDecay, profile.shortLandmark, shortLandmark)
  const long = 1 / weightAt(longDecay, profile.longLandmark, longLandmark)
  const move = (weights: Weights): void => {
    weights[0] *= short
    weights[1] *= long
  }
  move(profile.evidence)
  for (const values of Object.values(profile.facets)) Object.values(values).forEach(move)
  for (const item of Object.values(profile.items)) {
    item.viewed *= long
    item.carted *= long
    item.bought *= long
    item.passed *= long
  }
  for (const moments of Object.values(profile.prices)) moments.forEach((moment, at) => (moments[at] = moment * long))
  profile.shortLandmark = shortLandmark
  profile.longLandmark = longLandmark
}
