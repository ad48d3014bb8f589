import type { ShopEvent } from '@reshelf/engine'
import type { EventStorage } from './eventStorage'

/** Every event in the storage, folded or fresh, oldest first. Rejects where the database does. */
export async function readLog(storage: EventStorage): Promise<ShopEvent[]> {
  let events: ShopEvent[] = []
  await storage.fold(async ({ fresh, log }) => {
    events = [...(await log()), ...fresh]
    return undefined
  })
  return events.sort((a, b) => a.time - b.time || (a.id < b.id ? -1 : 1))
}
