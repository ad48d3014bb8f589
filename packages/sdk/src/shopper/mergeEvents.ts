import type { ShopEvent } from '@reshelf/engine'

/**
 * The union of two logs, oldest first, each event once by its id: the same whichever log comes first, in whatever order
 * several are merged, and however often.
 *
 * @throws TypeError where one id stands for two events
 */
export function mergeEvents(one: readonly ShopEvent[], other: readonly ShopEvent[]): ShopEvent[] {
  const byId = new Map<string, ShopEvent>()
  for (const event of [...one, ...other]) {
    const known = byId.get(event.id)
    if (known && (known.time !== event.time || known.name !== event.name)) throw new TypeError(`reshelf: event ${event.id} stands for two events`)
    if (!known) byId.set(event.id, event)
  }
  return [...byId.values()].sort((a, b) => a.time - b.time || (a.id < b.id ? -1 : 1))
}
