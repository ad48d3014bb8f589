import { addEvent } from '../src/profile/addEvent'
import { emptyProfile, type Profile } from '../src/profile/profile'
import type { EventName, EventPayload, Item, ShopEvent } from '../src/events/event'

/** The moment the tests take for the present. */
export const now = Date.UTC(2025, 5, 1, 12)
export const minute = 60_000
export const day = 86_400_000

/** An event some time ago (by default just now). */
export const event = (name: EventName, payload: EventPayload = {}, ageMs = 0): ShopEvent => ({
  id: `${name} ${ageMs} ${JSON.stringify(payload)}`,
  name,
  time: now - ageMs,
  session: 's',
  ...payload,
})

export const view = (item: Item, ageMs = 0): ShopEvent => event('view_item', { items: [item] }, ageMs)

/** The profile of a shopper who did these things. */
export function profileOf(...events: readonly ShopEvent[]): Profile {
  const profile = emptyProfile()
  for (const one of events) addEvent(profile, one)
  return profile
}
