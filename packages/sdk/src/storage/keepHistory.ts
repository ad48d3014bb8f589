import { addToHistory, emptyHistory, readEvent, readHistory, writeHistory, type History, type ShopEvent } from '@reshelf/engine'
import type { LocalStore } from '../browser/localStore'

/** What the shopper did with which items, for recommendations. */
export interface HistoryKeeper {
  /** As of now. Belongs to the keeper: read, do not change. */
  readonly history: () => History
  /** Adds what was just recorded, at `time` in milliseconds since 1970 (default now); what is no event is passed over. */
  readonly add: (name: string, payload: unknown, time?: number) => void
  /** Writes it for the next page. */
  readonly save: () => void
}

const key = 'reshelf:w'
/** Events may reach the log late, from a page that was closed: so far back it is read again. Taking one twice changes nothing. */
const overlapMs = 86_400_000

/**
 * Keeps the history beside the log it is folded from, bounded, in one localStorage key that is erased with everything else.
 * Without consent it is empty, and nothing is written.
 */
export async function keepHistory({
  local,
  log,
  isGranted,
  now,
}: {
  local: LocalStore
  log: (since: number) => Promise<ShopEvent[]>
  isGranted: () => boolean
  now: () => number
}): Promise<HistoryKeeper> {
  let history = emptyHistory()
  if (isGranted()) {
    history = readHistory(local.get(key) ?? '')
    // Where there is no database, this page and what the last one wrote have to do.
    for (const event of await log(Math.max(0, history.last - overlapMs)).catch(() => [])) addToHistory(history, event)
  }
  let isSaved = false
  const current = (): History => {
    // With the key, whoever erased everything has erased this, here or in another tab.
    if (!isGranted() || (isSaved && local.get(key) === undefined)) {
      history = emptyHistory()
      isSaved = false
    }
    return history
  }
  const save = (): void => {
    current()
    if (isGranted()) isSaved = local.set(key, writeHistory(history))
  }
  save()
  return {
    history: current,
    add(name, payload, time = now()) {
      const { name: known, payload: facts } = readEvent(name, payload)
      if (known) addToHistory(current(), { ...facts, name: known, time })
      if (!isSaved) save()
    },
    save,
  }
}
