import { addEvent, emptyProfile, readProfile, writeProfile, type Profile, type ShopEvent } from '@reshelf/engine'
import type { LocalStore } from '../browser/localStore'
import type { Report } from '../findings'
import type { EventStorage, Fold } from './eventStorage'
import type { Journal } from './journal'

/** The shopper's profile as this page knows it, and the way new events take to the disk. */
export interface ProfileKeeper {
  /** The profile as of now, with every event recorded so far. Belongs to the keeper: read, do not change. */
  profile: () => Profile
  /** Records an event. When it returns the event survives the page. */
  record: (event: ShopEvent) => void
  /** Reads the database, after which the profile is whole; says whether the page started without it. Never rejects. */
  load: () => Promise<boolean>
  /** Takes over what other tabs have recorded since. */
  refresh: () => Promise<void>
  /** Writes what is due: the snapshot, the fold. Cheap enough for `pagehide`. */
  settle: () => Promise<void>
  /** Every event kept, oldest first. */
  log: () => Promise<ShopEvent[]>
  /** Forgets what is in memory: another tab has erased the disk. */
  reset: () => void
  /** Erases everything, here and on the disk. */
  forget: () => Promise<void>
}

export const snapshotKey = 'reshelf:p'
const snapshotBytes = 4096
const profileBytes = 32_768
/** Events that wait for a database that does not answer. The oldest are given up first: the snapshot has folded them. */
const mostWaiting = 500

/**
 * Keeps the profile over four places, each a shadow of the next:
 *
 *   memory  ←  snapshot (localStorage, 4 kB, read before the first paint)
 *           ←  profile  (database, 32 kB, read once the page has started)
 *           ←  log      (database, every event; the profile can be rebuilt from it)
 *
 * An event goes to the journal and to the database at once. Its journal key goes when the database has it and the
 * snapshot contains it: snapshot and journal together always hold everything.
 */
export function keepProfile({
  local,
  journal,
  storage,
  report,
  now,
}: {
  local: LocalStore
  journal: Journal
  storage: EventStorage
  report: Report
  now: () => number
}): ProfileKeeper {
  const leftOver = journal.read()
  /** A newer version's data is on the disk: look, do not touch. */
  let isNewer = false
  /** As it was when the page started: all that is left where the browser has lost its database. */
  let snapshot = local.get(snapshotKey)
  let profile = readStored(snapshot) ?? emptyProfile()
  /** Recorded, but not yet folded into `profile`: `track` should cost a write and nothing more. */
  let unfolded = leftOver.filter(({ time }) => time > profile.last)
  /** Not known to be in the database yet. */
  let waiting = new Map(leftOver.map((event) => [event.id, event]))
  /** The part of `waiting` that no request carries. */
  let unsent = leftOver
  let requests: Promise<unknown> = Promise.resolve()
  /** In the database; their journal keys go with the next snapshot. */
  let landed: string[] = []
  /** How often everything was forgotten: an answer from before does not count. */
  let era = 0
  const startedBlank = !profile.events && !leftOver.length && !isNewer
  let recorded = 0
  let snapshotDue = leftOver.length > 0
  let foldDue = snapshotDue

  /** An empty profile where none is stored; undefined, and a finding, where one cannot be read. */
  function readStored(text: string | undefined): Profile | undefined {
    if (text === undefined) return emptyProfile()
    const { profile: stored, problem, newer } = readProfile(text)
    if (problem) report(newer ? 'profile-newer' : 'profile-damaged', problem)
    isNewer ||= !!newer
    return stored
  }

  const trouble = (error: unknown): void => report('storage-unavailable', error)

  const current = (): Profile => {
    if (isNewer) return emptyProfile()
    for (const event of unfolded) addEvent(profile, event)
    unfolded = []
    return profile
  }

  /** Hands everything unsent to the database, in one request. */
  function send(): void {
    if (isNewer || !unsent.length) return
    const batch = unsent
    unsent = []
    const request = storage.append(batch).then(
      () => {
        for (const { id } of batch) {
          waiting.delete(id)
          landed.push(id)
        }
        foldDue = true
      },
      (error: unknown) => {
        trouble(error)
        unsent = [...batch, ...unsent]
        for (const { id } of unsent.splice(0, unsent.length - mostWaiting)) {
          waiting.delete(id)
          landed.push(id)
        }
      },
    )
    requests = Promise.all([requests, request])
  }

  const fold: Fold = async ({ profile: text, fresh, log }) => {
    const began = era
    const stored = readStored(text ?? snapshot)
    if (isNewer) return undefined
    const folded = stored ?? emptyProfile()
    const since = text === undefined ? folded.last : -1
    for (const event of [...(stored ? [] : await log()), ...fresh]) if (event.time > since) addEvent(folded, event)
    if (era !== began) return undefined
    adopt(folded, fresh)
    return writeProfile(folded, { now: now(), maxBytes: profileBytes })
  }

  /** Takes over the database's profile; what only this page knows comes on top when it is next read. */
  function adopt(stored: Profile, folded: readonly ShopEvent[]): void {
    profile = stored
    unfolded = [...waiting.values()].filter(({ id }) => !folded.some((event) => event.id === id))
    snapshotDue = true
  }

  async function refresh(): Promise<void> {
    const began = era
    try {
      const { profile: text, fresh } = await storage.load()
      const stored = readStored(text)
      foldDue ||= !stored || fresh.length > 0
      if (!stored || era !== began || isNewer) return
      for (const event of fresh) addEvent(stored, event)
      if (stored.events) adopt(stored, fresh)
    } catch (error) {
      trouble(error)
    }
  }

  function writeSnapshot(): void {
    if (isNewer || !(snapshotDue || landed.length)) return
    if (!local.set(snapshotKey, writeProfile(current(), { now: now(), maxBytes: snapshotBytes, digits: 4 }))) return
    snapshotDue = false
    journal.remove(landed)
    landed = []
  }

  function reset(): void {
    era++
    profile = emptyProfile()
    unfolded = []
    unsent = []
    landed = []
    waiting = new Map()
    snapshot = undefined
    snapshotDue = foldDue = false
  }

  async function settle(): Promise<void> {
    writeSnapshot()
    send()
    await requests
    if (!foldDue || isNewer) return
    foldDue = false
    try {
      await storage.fold(fold)
      writeSnapshot()
    } catch (error) {
      foldDue = true
      trouble(error)
    }
  }

  return {
    profile: current,
    record(event) {
      // A full localStorage has room again once the events go that the database has.
      if (!journal.write(event)) {
        journal.remove(landed)
        journal.write(event)
      }
      recorded++
      unfolded.push(event)
      waiting.set(event.id, event)
      snapshotDue = true
      // In this task, but once for all the events of it.
      if (unsent.push(event) === 1) queueMicrotask(send)
    },
    async load() {
      await refresh()
      await settle()
      return startedBlank && profile.events > recorded
    },
    refresh,
    settle,
    log: () => storage.log().catch(() => []),
    reset,
    async forget() {
      reset()
      for (const key of local.keys('reshelf:')) local.remove(key)
      await storage.clear().catch(trouble)
    },
  }
}
