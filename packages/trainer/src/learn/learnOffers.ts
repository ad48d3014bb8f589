import type { Model, OfferValues } from '@reshelf/engine'
import { replay } from '../replay/replay'
import type { Store } from '../store/store'
import { offersOf, type OfferKind } from './offersOf'

/** Number, sum and sum of squares of what followed. */
type Moments = [count: number, sum: number, squares: number]

/** Of what an offer leads to, only these events say anything. */
const telling = "(name IN ('add_to_cart', 'remove_from_cart', 'view_cart', 'begin_checkout', 'purchase', 'refund') OR (name = 'view_item_list' AND payload LIKE '%\"widget:%'))"

/** Of two means that differ by more than so many standard errors, one is the greater: 95 %, two-sided. */
const mostByChance = 1.96

export interface OfferOptions {
  /** Nothing is learnt from fewer shoppers of each kind. */
  readonly k: number
  /** A condition on `events`. */
  readonly where: string
  /** Time of the newest event, in milliseconds since 1970. */
  readonly newest: number
  /** How long after an offer orders count, in days. */
  readonly horizonDays: number
}

/**
 * What orders were worth that followed dearer alternatives and companions within the horizon, by situation and (`''`) for all.
 * Each shopper counts once in each, with the first session that showed one kind: shoppers are independent, sessions are not.
 * Only where the means differ by more than chance (Welch 1947, unequal variances, 95 %); elsewhere the engine goes by its rule.
 * Undefined where nothing was learnt.
 */
export async function learnOffers(store: Store, { k, where, newest, horizonDays }: OfferOptions): Promise<Model['offers']> {
  const followed = new Map<string, Record<OfferKind, Moments>>()
  for await (const { events } of replay(store, new Map(), `${where} AND ${telling}`)) {
    const counted = new Set<string>()
    for (const { kind, situation, value } of offersOf(events, { horizonMs: horizonDays * 86_400_000, until: newest })) {
      for (const name of ['', situation]) {
        if (counted.has(name)) continue
        counted.add(name)
        let moments = followed.get(name)
        if (!moments) followed.set(name, (moments = { upsell: [0, 0, 0], complements: [0, 0, 0] }))
        const [count, sum, squares] = moments[kind]
        moments[kind] = [count + 1, sum + value, squares + value * value]
      }
    }
  }
  const least = Math.max(2, k)
  const told = [...followed].filter(([, { upsell, complements }]) => Math.min(upsell[0], complements[0]) >= least && differ(upsell, complements))
  const values = told.map(([name, { upsell, complements }]): [string, OfferValues] => [name, { upsell: mean(upsell), complements: mean(complements) }])
  return values.length ? Object.fromEntries(values.sort(([a], [b]) => (a < b ? -1 : 1))) : undefined
}

const mean = ([count, sum]: Moments): number => sum / count

/** The squared standard error of a mean. */
const errorOf = ([count, sum, squares]: Moments): number => Math.max(0, squares - (sum * sum) / count) / (count - 1) / count

const differ = (a: Moments, b: Moments): boolean => Math.abs(mean(a) - mean(b)) > mostByChance * Math.sqrt(errorOf(a) + errorOf(b))
