import { orderList, readEvent, readItem, readLogEvent, type Item, type Ordering, type RankOptions, type ShopEvent } from '@reshelf/engine'
import { nanoid } from 'nanoid'
import { listen } from './browser/listen'
import { openLocalStore } from './browser/localStore'
import { onParsed } from './browser/onParsed'
import { soonEnough } from './browser/soonEnough'
import { whenIdle } from './browser/whenIdle'
import { consentKey, createConsent } from './consent/consentMachine'
import { historyKey, restoreOrder } from './dom/historyOrder'
import { startLists } from './dom/startLists'
import { createEmitter, type Emitter } from './emitter'
import { createFindings } from './findings'
import { createGuard } from './guard'
import { readOptions, type Options } from './options'
import { knownLists } from './page/foundLists'
import { isSorted } from './page/isSorted'
import { readElement } from './page/readElement'
import type { Reshelf, ReshelfEvents } from './reshelf'
import type { Core, Decisions, LoadPart, Told } from './runningCore'
import type { Later, StartRest } from './startRest'
import { createIdbStorage } from './storage/idbStorage'
import { createJournal } from './storage/journal'
import { keepProfile } from './storage/keepProfile'
import { currentSession } from './storage/session'
import { snapshotKey } from './storage/snapshotKey'
import type { Heard } from './tracker/dialects/createOnce'
import type { Fields } from './tracker/dialects/dialect'
import { isBot } from './tracker/isBot'
import { startActions } from './tracker/startActions'
import { trackPage } from './tracker/trackPage'

const mostHeld = 200

/** What a core is made with besides the shop's options. */
export interface CoreParts {
  /** What can wait until the page is there; fetched by `load` where it is not given. */
  readonly start?: StartRest
  /** Fetches what few pages need. */
  readonly load: LoadPart
  /** What the page has told already, itself included; undefined where nobody has listened. */
  readonly told?: readonly Told[]
  /** Who listens already. */
  readonly emitter?: Emitter<ReshelfEvents>
}

/**
 * Starts Reshelf on this page: watches its lists, keeps the shopper's profile, orders what the shopper sees.
 *
 * @throws TypeError where an option is wrong, with the remedy
 */
export function createReshelf(options: Options | undefined, { start: startNow, load, told, emitter: { on, emit } = createEmitter() }: CoreParts): Reshelf {
  const settings = readOptions(options ?? {})
  const stopping = new AbortController()
  const { signal } = stopping
  const { report, list: findings, explainBy } = createFindings((finding) => emit('error', finding))
  const guard = createGuard(report)
  const now = Date.now
  const createId = (): string => nanoid(12)

  const local = openLocalStore(() => window.localStorage)
  const storage = createIdbStorage()
  /** What was tracked, checked at leisure: a wrong event is refused whole, and named. */
  const check = (raw: unknown): ShopEvent | undefined => {
    const event = readLogEvent(raw)
    const { name } = raw as { name: unknown }
    if (!event) report(readEvent(name, raw).problem ?? 'event-name', name)
    return event
  }
  // What was told is recorded anew, and looked at. Until then it stays where it is: the page may end at any moment.
  const journal = createJournal(local, told)
  const keeper = keepProfile({ local, journal, storage, report, now, check, pull: () => look() })
  const session = currentSession({ local, now, createId })
  const tab = openLocalStore(() => window.sessionStorage)
  const decisions: Decisions = new Map()

  /** This page's events, for a shopper who may still be asked: in memory alone. */
  let held: [id: string, text: string][] = []
  const erase = (isRepeated?: boolean): Promise<void> => {
    isDue = false
    for (const key of tab.keys('reshelf:')) tab.remove(key)
    return keeper.forget(isRepeated)
  }
  const consent = createConsent({
    local,
    mode: settings.consent,
    onChange: guard((state) => {
      if (state === 'granted') {
        for (const [id, text] of held) {
          keeper.write(id, text)
          keeper.record(JSON.parse(text))
        }
        lists.reconsider()
      } else void erase()
      if (state === 'denied') {
        held = []
        fresh = []
      }
      emit('consent', state)
    }),
  })
  const isGranted = (): boolean => consent.state() === 'granted'

  let isDue = false
  const settle = guard((): void => {
    later?.flush()
    look()
    // Nothing new: whoever has been forgotten stays forgotten.
    if (isDue && isGranted()) session.save()
    isDue = false
    if (isGranted()) void keeper.settle()
  })
  const refresh = (): void => {
    if (isGranted()) void keeper.refresh()
  }
  const settleSoon = (): void => {
    // Asking for an idle moment takes longer than a write: not in the shop's own task.
    if (!isDue) setTimeout(() => whenIdle(settle))
    isDue = true
  }
  const isShopper = !isBot(navigator.userAgent)
  const pageId = createId()
  let tracked = 0
  /** Told, and not looked at yet: `track` should cost a write and nothing more. */
  let fresh: { readonly id: string; readonly text: string; readonly source?: string | undefined }[] = []
  /** Keeps what a source tells, or told before there was a core, before it returns; what two sources tell of one action counts once. */
  const hear = (source?: string, was?: Told) =>
    guard((name: string, payload: unknown = {}): void => {
      if (name === 'select_item') later?.flush()
      if (!isShopper || payload !== Object(payload) || Array.isArray(payload)) {
        // The door may have kept it.
        if (was) journal.remove([was.id])
        return isShopper ? report('event-payload', name) : undefined
      }
      const id = was?.id ?? pageId + tracked++
      const text = JSON.stringify({ ...(payload as object), id, name, time: was?.time ?? now(), session: session.id() })
      fresh.push({ id, text, source })
      if (isGranted()) keeper.write(id, text)
      else look()
    })
  const look = guard((): void => {
    for (const { id, text, source } of fresh.splice(0)) {
      const payload = JSON.parse(text) as Fields & { name: string; time: number }
      const { name, time } = payload
      const told = { source: source!, name, payload, time }
      if (source && !(later ? later.isNews(told) : heard.push(told))) {
        journal.remove([id])
        continue
      }
      if (consent.state() !== 'denied' && held.push([id, text]) > mostHeld) held.shift()
      if (isGranted()) {
        keeper.record(payload)
        settleSoon()
      }
      emit('recorded', { name, payload, time })
    }
  })

  let later: Later | undefined
  const core = {} as Core
  /** What was told before there was anybody to tell what is news. */
  const heard: Heard[] = []
  for (const entry of told ?? []) hear(entry.source, entry)(entry.name, entry.payload)

  const off = (): string | undefined =>
    !isGranted() && !core.inMemory ? 'consent' : isSorted(location.search) ? 'sorted' : undefined
  const rankNow = (items: readonly Item[], given: Partial<RankOptions>): Ordering =>
    orderList(items, { strength: settings.strength, maxJump: settings.maxJump, ...given, model: core.model, profile: keeper.profile(), now: now() })

  /** Whether there is anything that could tell products apart. */
  const hasEvidence = (): boolean => {
    const { facets, items } = keeper.profile()
    return !!core.model || Object.keys({ ...facets, ...items }).length > 0
  }
  const lists = startLists({
    report,
    guard,
    options: [...settings.lists, ...(settings.readers ? knownLists(local) : [])],
    holdMs: settings.holdMs,
    read: (element, option) => {
      const facts = option.read?.({ element })
      return facts ? readItem({ ...readElement(element), ...facts }) : readElement(element)
    },
    hasEvidence,
    off,
    rank: (items, fixed, { list, ...given }) => restoreOrder(rankNow(items, { ...given, listName: list, fixed }), { list, items, fixed }, tab.get),
    onDecided(decision) {
      const { list, query, items, order, state } = decision
      if (state === 'ranked') tab.set(historyKey(list), order.map((from) => items[from]!.item_id).join('\n'))
      decisions.set(list, decision)
      emit('ranked', decision)
      later?.watch(decision)
      if (query) hear('list')('view_search_results', { search_term: query })
    },
  })

  const onPage = guard(() => trackPage(hear('page'), readElement))
  startActions({ track: hear('page'), read: readElement, guard, signal })
  if (!told) onParsed(onPage, signal)
  // The page may be about to go. Never `unload`, which would cost it its place in the back/forward cache.
  listen('visibilitychange pagehide', settle, signal)
  listen(
    'storage',
    guard(({ key, newValue }: StorageEvent) => {
      if (key === consentKey) consent.set(newValue, false)
      else if (key === snapshotKey && newValue === null) keeper.reset()
      else if (newValue !== null && key?.startsWith('reshelf:')) refresh()
    }),
    signal,
  )
  // WebKit: see the database's own word on it.
  listen('pagehide', storage.pause, signal)
  listen('pageshow', storage.resume, signal)
  // Back from the back/forward cache: other pages have gone on meanwhile. The database has to be open to it by then.
  listen('pageshow', ({ persisted }: PageTransitionEvent) => persisted && refresh(), signal)

  Object.assign(core, { settings, local, storage, keeper, decisions, findings, on, load, heard, guard, signal, now, isGranted, record: hear(), settleSoon, consent, addList: lists.add, onRoute: onPage, report, reconsider: lists.reconsider } satisfies Core)
  const start = guard((startRest: StartRest): void => {
    later = startRest(core)
    explainBy(later.remedies)
  })
  if (startNow) start(startNow)

  // The database and the rest can wait until the page is there: the snapshot and the journal hold all that the first paint needs.
  const ready = new Promise<void>((resolve) => {
    const finish = async (): Promise<void> => {
      const started = startNow ?? soonEnough(load<StartRest>('rest').then(start)).catch(() => report('file-missing', 'rest'))
      if (isGranted() && (await keeper.load())) lists.reconsider()
      await started
      // From a time before there was anybody to ask; every page does it, so nothing is written to remember it by.
      if (!isGranted()) await erase(true)
      resolve()
    }
    onParsed(() => whenIdle(() => void (signal.aborted || finish())), signal)
  })

  /** What the rest does, once it is there. */
  const afterwards = Object.fromEntries(
    (['set', 'prefer', 'export', 'import', 'recommend'] as const).map((name) => [name, (given: never): Promise<unknown> => ready.then((): unknown => later?.[name](given))]),
  ) as unknown as Pick<Reshelf, 'set' | 'prefer' | 'export' | 'import' | 'recommend'>

  const api: Reshelf = {
    ready,
    track: hear('call'),
    rank(things, { list = '', query, toItem = asItem, strength = settings.strength } = {}) {
      const items = things.map(toItem)
      const ranking = rankNow(items, { query, listName: list, strength: off() === undefined ? strength : 0 })
      decisions.set(list, { items, ranking })
      return ranking.order.map((from) => things[from]!)
    },
    explain: (itemId, given) => later?.explain(itemId, given),
    profile() {
      const { events, orders, spend } = keeper.profile()
      return later?.profile() ?? { affinities: {}, items: [], events, orders, spend, consent: consent.state() }
    },
    consent: guard((state) => (later?.consent ?? consent.set)((core.called = state))),
    ...afterwards,
    forget() {
      held = []
      fresh = []
      return erase()
    },
    on,
    page: () => later?.page() ?? { kind: 'other', lists: [], sources: [], rejected: [] },
    diagnose: () => later?.diagnose() ?? findings(),
    stop() {
      settle()
      stopping.abort()
      lists.stop()
    },
  }
  return api
}

/** Objects that carry GA4 keys themselves. */
const asItem = (thing: unknown): Item => thing as Item
