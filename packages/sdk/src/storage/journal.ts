import { readLogEvent, type ShopEvent } from '@reshelf/engine'
import type { LocalStore } from '../browser/localStore'

/** Where the events on their way are in localStorage, each under its id. */
export const journalPrefix = 'reshelf:e:'

/**
 * Events on their way to the database: one localStorage key each, written before `track` returns. One key an
 * event and never a list, because several tabs that read, change and write one value lose each other's events.
 */
export interface Journal {
  /** Says whether it was kept. */
  write: (id: string, text: string) => boolean
  /** What is still there, of every tab, oldest first. Damaged entries are dropped. */
  read: () => ShopEvent[]
  remove: (ids: Iterable<string>) => void
}

/** A journal over localStorage. What is `known` besides is not read from it. */
export const createJournal = (local: LocalStore, known?: readonly { readonly id: string }[]): Journal => ({
  write: (id, text) => local.set(journalPrefix + id, text),
  read: () =>
    local
      .keys(journalPrefix)
      .filter((key) => !known?.some(({ id }) => journalPrefix + id === key))
      .flatMap((key) => {
        const event = readEntry(local.get(key))
        if (event && journalPrefix + event.id === key) return event
        local.remove(key)
        return []
      })
      .sort((a, b) => a.time - b.time),
  remove: (ids) => {
    for (const id of ids) local.remove(journalPrefix + id)
  },
})

/** Storage belongs to the whole page, so an entry may be anything. */
function readEntry(text = ''): ShopEvent | undefined {
  try {
    return readLogEvent(JSON.parse(text))
  } catch {
    return undefined // not JSON
  }
}
