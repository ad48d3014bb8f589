import { recall, type Profile } from '@reshelf/engine'
import type { ConsentState } from './consent/consentMachine'

/** What is known about the shopper, for people and for the shop's own code. A copy: changing it changes nothing. */
export interface ReadableProfile {
  /** By facet, the values with evidence, strongest first. Evidence is in views, decayed to now. */
  readonly affinities: Readonly<Record<string, readonly { readonly value: string; readonly evidence: number }[]>>
  /** Items touched, the latest first; counts are decayed to now. */
  readonly items: readonly {
    readonly item_id: string
    readonly viewed: number
    readonly carted: number
    readonly bought: number
    /** Milliseconds since 1970. */
    readonly last: number
  }[]
  /** Events behind it. */
  readonly events: number
  readonly orders: number
  /** Sum of order values in the shop's currency. */
  readonly spend: number
  readonly consent: ConsentState
}

/** Reads a profile out as of `now`. */
export function readableProfile(profile: Profile, { now, consent }: { now: number; consent: ConsentState }): ReadableProfile {
  const read = recall(profile, now)
  const affinities = Object.entries(profile.facets).map(([facet, values]) => [
    facet,
    Object.entries(values)
      .filter(([value]) => value !== '')
      .map(([value, weights]) => ({ value, evidence: read(weights) }))
      .filter(({ evidence }) => evidence > 0)
      .sort((a, b) => b.evidence - a.evidence),
  ])
  const items = Object.entries(profile.items)
    .map(([item_id, { viewed, carted, bought, last }]) => ({
      item_id,
      viewed: read.long(viewed),
      carted: read.long(carted),
      bought: read.long(bought),
      last,
    }))
    .sort((a, b) => b.last - a.last)
  return { affinities: Object.fromEntries(affinities), items, events: profile.events, orders: profile.orders, spend: profile.spend, consent }
}
