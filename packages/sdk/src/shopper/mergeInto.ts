import type { ShopEvent } from '@reshelf/engine'
import type { EventStorage } from '../storage/eventStorage'
import { toBeRebuilt } from '../storage/keepProfile'
import { readLog } from '../storage/readLog'
import { mergeEvents } from './mergeEvents'

/**
 * Merges events into a device's log and has the profile made anew of the whole, so that devices with the same events
 * have the same profile. Returns the log. Rejects, and changes nothing, where an id stands for two events.
 */
export async function mergeInto(storage: EventStorage, events: readonly ShopEvent[]): Promise<ShopEvent[]> {
  const before = await readLog(storage)
  const known = new Set(before.map(({ id }) => id))
  const merged = mergeEvents(before, events)
  await storage.append(merged.filter(({ id }) => !known.has(id)))
  await storage.fold(() => toBeRebuilt)
  return merged
}
