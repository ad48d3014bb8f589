import type { ShopEvent } from '@reshelf/engine'
import type { EventStorage } from './eventStorage'

/** The events in the storage since a time (default: all), folded or fresh, oldest first. Rejects where the database does. */
export async function readLog(storage: EventStorage, since = 0): Promise<ShopEvent[]> {
  let events: ShopEvent[] = []
  await storage.fold(async ({ fresh, log }) => {
    events = [...(await log(since)), ...fresh]
    return undefined
  })
  return events.sort((a, b) => a.time - b.time || (a.id < b.id ? -1 : 1))
}
