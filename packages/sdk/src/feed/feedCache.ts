import type { Item } from '@reshelf/engine'
import { createStore, get, set } from 'idb-keyval'

/** A feed as it was read, and by what to ask whether it has changed. */
export interface KeptFeed {
  readonly items: readonly Item[]
  /** When it was asked for, in milliseconds since 1970. */
  readonly time: number
  readonly etag: string
  readonly modified: string
}

/** In the database of the events, so that whatever erases those erases it. */
const keyOf = (url: string): string => `feed:${url}`
const store = (): ReturnType<typeof createStore> => createStore('reshelf', 'events')

/** What was kept of a feed; undefined where there is nothing, or no database. */
export async function recallFeed(url: string): Promise<KeptFeed | undefined> {
  try {
    const kept = await get<Partial<KeptFeed>>(keyOf(url), store())
    return Array.isArray(kept?.items) && typeof kept.time === 'number' ? (kept as KeptFeed) : undefined
  } catch {
    return undefined // no database: it is fetched each time
  }
}

/** Keeps a feed for the next page; where there is no room, it is fetched again. */
export const keepFeed = (url: string, feed: KeptFeed): Promise<void> => set(keyOf(url), feed, store()).catch(() => {})
