import { rank, readEvent, readLogEvent, type Explanation, type Item, type Ranking, type RankOptions, type ShopEvent } from '@reshelf/engine'
import { nanoid } from 'nanoid'
import { openLocalStore } from './browser/localStore'
import { onAway } from './browser/onAway'
import { onNews } from './browser/onNews'
import { onPageHide } from './browser/onPageHide'
import { onParsed } from './browser/onParsed'
import { whenIdle } from './browser/whenIdle'
import { consentKey, createConsent, type ConsentState } from './consent/consentMachine'
import { createHistoryOrder, replay } from './dom/historyOrder'
import { startLists, type Decision } from './dom/startLists'
import { createEmitter } from './emitter'
import { createFindings, type Finding } from './findings'
import { createGuard } from './guard'
import { readOptions, type Options } from './options'
import { isSorted } from './page/isSorted'
import { readableProfile, type ReadableProfile } from './readableProfile'
import { createIdbStorage } from './storage/idbStorage'
import { createJournal } from './storage/journal'
import { keepProfile, snapshotKey } from './storage/keepProfile'
import { currentSession } from './storage/session'
import { startActions } from './tracker/startActions'
import { trackPage } from './tracker/trackPage'

/** What `on` can listen to. */
export interface ReshelfEvents {
  /** A list was decided. */
  ranked: Decision
  consent: ConsentState
  /** Something the developer should know; the same as an entry of `diagnose()`. */
  error: Finding
}

/** How to rank objects of the shop's own. */
export interface RankRequest<Thing> {
  /** The list's name, for `explain`. */
  readonly list?: string
  readonly query?: string
  /** An object as an item with GA4 keys. Default: the object itself. */
  readonly toItem?: (thing: Thing) => Item
  /** 0 to 1. Default: the option's. */
  readonly strength?: number
}

/** The running SDK. */
export interface Reshelf {
  /** Resolves when the profile is loaded. Never rejects. */
  readonly ready: Promise<void>
  /** Records an event in the GA4 vocabulary; durable when it returns. A wrong one is refused and named by `diagnose()`. */
  track: (name: string, payload?: unknown) => void
  /** The same objects in the shopper's order, in a new array. */
  rank: <Thing>(things: readonly Thing[], request?: RankRequest<Thing>) => Thing[]
  /** The terms of an item's score in a list decided on this page (default: any list); they add up to it. */
  explain: (itemId: string, given?: { list?: string }) => Explanation | undefined
  /** What is known about the shopper, in a readable copy. */
  profile: () => ReadableProfile
  /** Tells the shopper's decision: `granted`, `denied` (erases everything), `pending`. */
  consent: (state: ConsentState) => void
  /** Erases the shopper's history from this device. */
  forget: () => Promise<void>
  /** Listens; returns its undo. */
  on: <Name extends keyof ReshelfEvents>(name: Name, listener: (event: ReshelfEvents[Name]) => void) => () => void
  /** What is wrong with the page's markup or the calls it made, each with its remedy. */
  diagnose: () => Finding[]
  /** Undoes everything, the shop's own order included. */
  stop: () => void
}

const mostHeld = 200

/**
 * Starts Reshelf on this page: watches its lists, keeps the shopper's profile, orders what the shopper sees.
 *
 * @throws TypeError where an option is wrong, with the remedy
 */
export function createReshelf(options: Options = {}): Reshelf {
  const settings = readOptions(options)
  const { on, emit } = createEmitter<ReshelfEvents>()
  const { report, list: diagnose } = createFindings((finding) => emit('error', finding))
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
  const keeper = keepProfile({ local, journal: createJournal(local), storage, report, now, check })
  const session = currentSession({ local, now, createId })
  const tab = openLocalStore(() => window.sessionStorage)
  const orders = createHistoryOrder(tab)
  const decisions = new Map<string, Pick<Decision, 'items' | 'ranking'>>()

  /** Events of a shopper who has not been asked yet: in memory alone. */
  let held: [id: string, text: string][] = []
  const consent = createConsent({
    local,
    mode: settings.consent,
    onChange: guard((state) => {
      if (state === 'denied') void api.forget()
      if (state === 'granted') {
        for (const [id, text] of held) keeper.record(id, text)
        lists.reconsider()
      }
      held = []
      emit('consent', state)
    }),
  })
  const isGranted = (): boolean => consent.state() === 'granted'

  const settle = guard((): void => {
    undoIdle = undefined
    if (!isGranted()) return
    session.save()
    void keeper.settle()
  })
  let undoIdle: (() => void) | undefined
  const pageId = createId()
  let tracked = 0
  const track = guard((name: string, payload: unknown = {}): void => {
    if (typeof payload !== 'object' || !payload || Array.isArray(payload)) return report('event-payload', name)
    const id = pageId + tracked++
    const text = JSON.stringify({ ...payload, id, name, time: now(), session: session.id() })
    if (isGranted()) {
      keeper.record(id, text)
      undoIdle ??= whenIdle(settle)
    } else if (consent.state() === 'pending') held = [...held, [id, text] as [string, string]].slice(-mostHeld)
  })

  const off = (): string | undefined =>
    !isGranted() ? 'consent' : isSorted(location.search) ? 'sorted' : undefined
  const rankNow = (items: readonly Item[], given: Partial<RankOptions>): Ranking =>
    rank(items, { strength: settings.strength, maxJump: settings.maxJump, ...given, profile: keeper.profile(), now: now() })

  /** Whether the shopper did anything that could tell products apart. */
  const hasEvidence = (): boolean => {
    const { facets, items } = keeper.profile()
    return Object.keys({ ...facets, ...items }).length > 0
  }
  const lists = startLists({
    report,
    guard,
    options: settings.lists,
    holdMs: settings.holdMs,
    hasEvidence,
    off,
    rank: (items, { container, list, query, fixed }) => {
      const strength = parseFloat(container.getAttribute('data-reshelf-strength') ?? '')
      const ranking = rankNow(items, { query, fixed, ...(strength >= 0 && { strength }) })
      const before = orders.restore(list)
      return before ? { ...ranking, order: replay(before, items, fixed), state: 'ranked' } : ranking
    },
    onDecided(decision) {
      const { list, query, items, order, state } = decision
      if (state === 'ranked') orders.remember(list, order.map((from) => items[from]!.item_id))
      decisions.set(list, decision)
      emit('ranked', decision)
      const shown = order.flatMap((from, index) => (items[from]!.item_id ? { item_id: items[from]!.item_id, index } : []))
      if (shown.length) track('view_item_list', { item_list_name: list, items: shown })
      if (query) track('view_search_results', { search_term: query })
    },
  })

  const undo = [
    lists.stop,
    startActions({ track, report, guard }),
    onParsed(guard(() => trackPage(track, report))),
    onPageHide(settle),
    onAway({ leave: guard(storage.pause), comeBack: guard(storage.resume) }),
    onNews(
      guard(({ key, newValue } = { key: '', newValue: '' }) => {
        if (key === consentKey) consent.set((newValue ?? 'pending') as ConsentState)
        else if (key === snapshotKey && newValue === null) keeper.reset()
        else if (isGranted() && newValue !== null && /^$|^reshelf:/.test(key ?? '')) void keeper.refresh()
      }),
    ),
    () => undoIdle?.(),
  ]

  // The database can wait until the page is there: the snapshot and the journal hold all that the first paint needs.
  const ready = new Promise<void>((resolve) => {
    const load = async (): Promise<void> => {
      if (await keeper.load()) lists.reconsider()
      resolve()
    }
    undo.push(onParsed(() => void undo.push(whenIdle(() => void load()))))
  })

  const api: Reshelf = {
    ready,
    track,
    rank(things, { list = '', query, toItem = asItem, strength = settings.strength } = {}) {
      const items = things.map(toItem)
      const ranking = rankNow(items, { query, strength: off() === undefined ? strength : 0 })
      decisions.set(list, { items, ranking })
      return ranking.order.map((from) => things[from]!)
    },
    explain(itemId, { list } = {}) {
      for (const [name, { items, ranking }] of decisions) {
        const at = list === undefined || list === name ? items.findIndex(({ item_id }) => item_id === itemId) : -1
        if (ranking && at >= 0) return ranking.explain(at)
      }
      return undefined
    },
    profile: () => readableProfile(keeper.profile(), { now: now(), consent: consent.state() }),
    consent: consent.set,
    forget() {
      for (const key of tab.keys('reshelf:')) tab.remove(key)
      return keeper.forget()
    },
    on,
    diagnose,
    stop() {
      settle()
      while (undo.length) undo.pop()!()
    },
  }
  return api
}

/** Objects that carry GA4 keys themselves. */
const asItem = (thing: unknown): Item => thing as Item
