import { dictionary, type Dictionary } from '../math/dictionary'
import { halfLives, landmarkAt, weightAt } from './decay'

/** The format this code writes and reads. */
export const profileFormat = 1

/** Evidence in views: decayed, relative to the short and the long landmark, and stated, which does not fade. */
export type Weights = [short: number, long: number, stated?: number]

/** What the shopper did with one item: long-decayed counts, and when last (milliseconds; 0 if it was only passed over). */
export type ItemMemory = [viewed: number, carted: number, bought: number, passed: number, last: number]

/** Index of one of an item's counts. */
export type Count = 0 | 1 | 2 | 3

/** Long-decayed moments of the log prices looked at within one top category. */
export type PriceMemory = [count: number, sum: number, sumOfSquares: number]

/**
 * Everything ranking knows about a shopper: a fold of the event log, so it can always be rebuilt from it.
 *
 * Weights are relative to the landmarks; read them with {@link recall}. In a facet's dictionary the key `''`
 * holds the facet's total.
 */
export interface Profile {
  readonly format: typeof profileFormat
  /** Of the two half-lives, in milliseconds since 1970. */
  readonly landmarks: [short: number, long: number]
  /** Number of events folded in. */
  events: number
  /** Time of the newest event folded in; 0 before the first. */
  last: number
  /** All evidence of taste, whatever facets the items had. */
  readonly evidence: Weights
  readonly facets: Dictionary<Dictionary<Weights>>
  readonly items: Dictionary<ItemMemory>
  readonly prices: Dictionary<PriceMemory>
  /** The list shown last, its name and then its items: what a click passed over. */
  shown: string[]
  orders: number
  /** Sum of order values, in the shop's currency. */
  spend: number
  /** Order numbers already counted, newest last: the thank-you page may be loaded twice. */
  transactions: string[]
}

/** A shopper nobody knows yet. */
export const emptyProfile = (): Profile => ({
  format: profileFormat,
  landmarks: [0, 0],
  events: 0,
  last: 0,
  evidence: [0, 0],
  facets: dictionary(),
  items: dictionary(),
  prices: dictionary(),
  shown: [],
  orders: 0,
  spend: 0,
  transactions: [],
})

/** What stored weights are worth at a moment: lasting interest plus this session's, so a session counts double. A long-decayed count alone is read as `[0, count]`. */
export type Recall = (weights: Readonly<Weights> | undefined) => number

/** How much one signal at `time` weighs, relative to each landmark. */
export const weightsAt = (landmarks: Weights, time: number): Weights =>
  halfLives.map((halfLife, at) => weightAt(halfLife, landmarks[at]!, time)) as Weights

/** A reader of the profile's weights as of `now` (milliseconds since 1970). */
export function recall({ landmarks, last }: Profile, now: number): Recall {
  const [short, long] = weightsAt(landmarks, Math.max(now, last))
  return ([brief, lasting, stated = 0] = [0, 0]) => Math.max(0, brief / short + lasting / long + stated)
}

/** Moves the profile's weights to the landmarks of `time`; exact, and nothing at all within one grid step. */
export function advance({ landmarks, evidence, facets, items, prices }: Profile, time: number): void {
  const [short, long] = halfLives.map((halfLife, at) => {
    const before = landmarks[at]!
    landmarks[at] = Math.max(before, landmarkAt(halfLife, time))
    return weightAt(halfLife, landmarks[at]!, before)
  }) as Weights
  if (short * long === 1) return
  const fade = (weights: (number | undefined)[], ...factors: number[]): void => factors.forEach((factor, at) => (weights[at]! *= factor))
  fade(evidence, short, long)
  for (const values of Object.values(facets)) for (const weights of Object.values(values)) fade(weights, short, long)
  for (const memory of Object.values(items)) fade(memory, long, long, long, long)
  for (const moments of Object.values(prices)) fade(moments, long, long, long)
}
