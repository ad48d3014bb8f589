import { addEvent, emptyProfile, readLogEvent, readProfile, writeProfile, type Profile, type ShopEvent } from '@reshelf/engine'
import type { LocalStore } from '../browser/localStore'
import type { Report } from '../findings'
import type { EventStorage, Fold } from './eventStorage'
import type { Journal } from './journal'
import { forgottenKey, snapshotKey } from './snapshotKey'

/** The shopper's profile as this page knows it, and the way new events take to the disk. */
export interface ProfileKeeper {
  /** The profile as of now, with every event recorded so far. Belongs to the keeper: read, do not change. */
  profile: () => Profile
  /** Keeps an event, as JSON, that is recorded before this task ends. When it returns the event survives the page. */
  write: (id: string, text: string) => void
  /** Records an event that was kept, not checked yet. */
  record: (raw: unknown) => void
  /** The first {@link refresh}, after which the profile is whole; says whether the page started without it. */
  load: () => Promise<boolean>
  /** Takes over what other tabs have recorded since. Never rejects. */
  refresh: () => Promise<void>
  /** Writes what is due: the snapshot, the fold. Cheap enough for `pagehide`. */
  settle: () => Promise<void>
  /** Forgets what is in memory: another tab has erased the disk. */
  reset: () => void
  /** Erases everything, here and on the disk. A mark sees to it that the next page goes on, if this one is left: not needed where each page does it again. */
  forget: (isRepeated?: boolean) => Promise<void>
}

const snapshotBytes = 4096
const profileBytes = 32_768

/** In the place of a profile: the next one to look makes it of the log. */
export const toBeRebuilt = ''

/** Events that wait for a database that does not answer. The oldest are given up first: the snapshot has folded them. */
const mostWaiting = 500

/** Milliseconds after which events that a database did not take are offered to it again. */
const retryMs = 10_000

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
  check = readLogEvent,
  pull = () => {},
}: {
  local: LocalStore
  journal: Journal
  storage: EventStorage
  report: Report
  now: () => number
  /** Makes an event of what was recorded; undefined where it is none. */
  check?: (raw: unknown) => ShopEvent | undefined
  /** Records what was kept and not recorded yet. */
  pull?: () => void
}): ProfileKeeper {
  /** A newer version's data is on the disk: look, do not touch. */
  let isNewer = false
  let profile = emptyProfile()
  /** As it was when the page started: all that is left where the browser has lost its database. */
  let snapshot = local.get(snapshotKey)
  profile = readStored(snapshot) ?? profile
  const snapshotTime = profile.last
  /** Not in the database yet. */
  let waiting = new Set(journal.read())
  fold([...waiting].filter(({ time }) => time > snapshotTime))
  const startedBlank = !profile.events
  let recorded = 0
  /** The part of `waiting` that no request carries. */
  let unsent = [...waiting]
  let requests: Promise<unknown> = Promise.resolve()
  /** In the database; their journal keys go with the next snapshot. */
  let landed: string[] = []
  let isSendDue = false
  let isSnapshotDue = waiting.size > 0
  let isFoldDue = false
  let turn: Promise<void> = Promise.resolve()

  /** An empty profile where none is stored; undefined, and a finding, where one cannot be read. */
  function readStored(text: string | undefined): Profile | undefined {
    if (text === undefined) return emptyProfile()
    const { profile: stored, problem, newer } = readProfile(text)
    if (problem) report(newer ? 'profile-newer' : 'profile-damaged', problem)
    if (newer) {
      isNewer = true
      profile = emptyProfile()
    }
    return stored
  }

  function fold(events: Iterable<ShopEvent>): void {
    if (!isNewer) for (const event of events) addEvent(profile, event)
  }

  const trouble = (error: unknown): void => {
    isFoldDue = true
    report('storage-unavailable', error)
  }

  const land = (events: readonly ShopEvent[]): void => {
    for (const event of events) {
      if (!waiting.delete(event)) continue
      landed.push(event.id)
      isSnapshotDue = true
    }
  }

  /** Hands everything unsent to the database, in one request. */
  function send(): void {
    isSendDue = false
    pull()
    if (isNewer || !unsent.length) return
    const batch = unsent
    unsent = []
    const request = storage.append(batch).then(
      () => land(batch),
      (error: unknown) => {
        trouble(error)
        unsent = [...batch, ...unsent].filter((event) => waiting.has(event))
        land(unsent.splice(0, unsent.length - mostWaiting))
        // It may be well long before the shopper does anything more.
        setTimeout(send, retryMs)
      },
    )
    requests = Promise.all([requests, request])
  }

  /** Takes over the database's profile with what is new there; what only this page knows comes on top. Nothing if all was forgotten since. */
  const takeOver = async (began: typeof waiting, { profile: text, fresh, log }: Parameters<Fold>[0]): Promise<string | undefined> => {
    const stored = text === toBeRebuilt ? undefined : readStored(text ?? snapshot)
    const older = stored ? [] : await log()
    if (isNewer || waiting !== began) return undefined
    profile = stored ?? emptyProfile()
    const since = text === undefined ? profile.last : -1
    fold([...older, ...fresh].filter(({ time }) => time > since).sort((a, b) => a.time - b.time))
    const written = fresh.length || !stored ? writeProfile(profile, { now: now(), maxBytes: profileBytes }) : undefined
    fold([...waiting].filter(({ id }) => !fresh.some((event) => event.id === id)))
    isSnapshotDue = !!profile.events
    return written
  }

  function writeSnapshot(): void {
    pull()
    if (isNewer || !isSnapshotDue) return
    if (!local.set(snapshotKey, writeProfile(profile, { now: now(), maxBytes: snapshotBytes, digits: 4 }))) return
    isSnapshotDue = false
    journal.remove(landed)
    landed = []
  }

  function settle(): Promise<void> {
    writeSnapshot()
    send()
    // One after the other: what is due several times is done once.
    return (turn = turn.then(async () => {
      await requests
      if (isNewer || !isFoldDue) return
      isFoldDue = false
      const began = waiting
      await storage.fold((given) => takeOver(began, given)).then(writeSnapshot, trouble)
    }))
  }

  const refresh = (): Promise<void> => {
    isFoldDue = true
    return settle()
  }

  const clear = (): Promise<void> => storage.clear().catch(trouble).then(() => local.remove(forgottenKey))
  // The page that was to forget was left before the database had.
  if (local.get(forgottenKey)) void clear()

  function reset(): void {
    profile = emptyProfile()
    // A new set: an answer to what was asked before does not count.
    waiting = new Set()
    unsent = []
    landed = []
    snapshot = undefined
    isSnapshotDue = isFoldDue = false
  }

  return {
    profile() {
      pull()
      return profile
    },
    write(id, text) {
      // A full localStorage has room again once the events go that the database has.
      if (!journal.write(id, text)) {
        journal.remove(landed)
        journal.write(id, text)
      }
      // In this task, but once for all the events of it. Not by `queueMicrotask`, which costs the page a quarter of the write again.
      if (!isSendDue) void Promise.resolve().then(send)
      isSendDue = true
    },
    record(raw) {
      const event = check(raw)
      if (!event) return journal.remove([(raw as ShopEvent).id])
      recorded++
      fold([event])
      waiting.add(event)
      unsent.push(event)
      isSnapshotDue = isFoldDue = true
    },
    async load() {
      await refresh()
      return startedBlank && profile.events > recorded
    },
    refresh,
    settle,
    reset,
    async forget(isRepeated) {
      reset()
      for (const key of local.keys('reshelf:')) local.remove(key)
      if (!isRepeated) local.set(forgottenKey, '1')
      await clear()
    },
  }
}
