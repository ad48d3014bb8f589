import type { ShopEvent } from '@reshelf/engine'
import { mostEvents, type EventStorage } from './eventStorage'

/** The twin of the database without a disk, for tests and for embedding where there is none. */
export function createMemoryStorage(): EventStorage {
  let profile: string | undefined
  let fresh = new Map<string, ShopEvent>()
  let kept = new Map<string, ShopEvent>()
  // Folds wait for each other, as transactions do.
  let turn: Promise<void> = Promise.resolve()
  const oldestFirst = (): ShopEvent[] => [...kept.values()].sort((a, b) => a.time - b.time || (a.id < b.id ? -1 : 1))
  return {
    async append(events) {
      for (const event of events) fresh.set(event.id, event)
    },
    fold(apply) {
      const folded = turn.then(async () => {
        const events = [...fresh.values()].filter(({ id }) => !kept.has(id))
        const text = await apply({ profile, fresh: events, log: async (since = 0) => oldestFirst().filter(({ time }) => time >= since) })
        if (text === undefined) return
        profile = text
        fresh = new Map()
        for (const event of events) kept.set(event.id, event)
        if (kept.size > mostEvents) kept = new Map(oldestFirst().slice(mostEvents / 10 - mostEvents).map((event) => [event.id, event]))
      })
      // A fold that fails changes nothing, and holds up nobody.
      turn = folded.catch(() => {})
      return folded
    },
    async clear() {
      profile = undefined
      fresh = new Map()
      kept = new Map()
    },
  }
}
