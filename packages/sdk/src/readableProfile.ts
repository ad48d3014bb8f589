import { recall, type Profile } from '@reshelf/engine'
import type { ConsentState } from './consent/consentMachine'

/** What is known about the shopper, for people and for the shop's own code. A copy: changing it changes nothing. */
export interface ReadableProfile {
  /** By facet and value, the evidence in views, decayed to now. */
  readonly affinities: Readonly<Record<string, Readonly<Record<string, number>>>>
  /** Items touched, the latest first; `last` is in milliseconds since 1970. */
  readonly items: readonly { readonly item_id: string; readonly last: number }[]
  /** Events behind it. */
  readonly events: number
  readonly orders: number
  /** Sum of order values in the shop's currency. */
  readonly spend: number
  readonly consent: ConsentState
  /** Whether anything may leave the device: consent is granted and no privacy signal forbids it. Nothing before Reshelf is `ready`. */
  readonly mayLeave?: boolean
  /** What the shop knows, and what the shopper states; nothing before Reshelf is `ready`. */
  readonly traits?: Readonly<Record<string, unknown>>
  readonly preferences?: Readonly<Record<string, unknown>>
}

/** Reads a profile out as of `now`. */
export function readableProfile(profile: Profile, { now, consent }: { now: number; consent: ConsentState }): ReadableProfile {
  const read = recall(profile, now)
  const affinities: Record<string, Record<string, number>> = {}
  for (const facet in profile.facets) {
    const values: Record<string, number> = (affinities[facet] = {})
    // The key '' is the facet's total.
    for (const value in profile.facets[facet]) if (value) values[value] = read(profile.facets[facet]![value])
  }
  const items = Object.keys(profile.items).map((item_id) => ({ item_id, last: profile.items[item_id]![4] }))
  const { events, orders, spend } = profile
  return { affinities, items: items.sort((a, b) => b.last - a.last), events, orders, spend, consent }
}
