import { addEvent, emptyProfile, orderList, type Item, type Ordering, type Profile, type ShopEvent } from '@reshelf/engine'
import { nanoid } from 'nanoid'
import { afterFrame } from './browser/afterFrame'
import { listen } from './browser/listen'
import { openLocalStore } from './browser/localStore'
import { onParsed } from './browser/onParsed'
import { soonEnough } from './browser/soonEnough'
import { whenIdle } from './browser/whenIdle'
import { consentKey, firstConsent, readConsent } from './consent/consentMachine'
import { arrange } from './dom/arrange'
import { historyKey, restoreOrder } from './dom/historyOrder'
import { startFirstOrder } from './dom/startFirstOrder'
import { createEmitter, type Emitter } from './emitter'
import { createGuard } from './guard'
import type { Options } from './options'
import { knownLists } from './page/foundLists'
import { isFrameworkOwned } from './page/isFrameworkOwned'
import { isSorted } from './page/isSorted'
import { listKinds } from './page/markup'
import { readElement } from './page/readElement'
import type { Reshelf, ReshelfEvents } from './reshelf'
import type { LoadPart, Told } from './runningCore'
import { journalPrefix } from './storage/journal'
import { forgottenKey } from './storage/snapshotKey'
import { parse, recollect } from './storage/recollect'
import { currentSession } from './storage/session'
import { defaults } from './tagOptions'
import { startActions } from './tracker/startActions'
import type { Fields } from './tracker/dialects/dialect'
import { trackPage } from './tracker/trackPage'

/** Makes Reshelf of what the door was told. */
export type CreateCore = (options: Options, parts: { readonly load: LoadPart; readonly told: readonly Told[]; readonly emitter: Emitter<ReshelfEvents> }) => Reshelf

/** How the door is opened. */
export interface DoorParts {
  readonly load: LoadPart
  /** Lets go of the lists that a head script holds: where one is there, it sees to the first order. */
  readonly free: (() => void) | undefined
}

/**
 * What stands in for Reshelf until the rest of it is there: it orders the page's lists before they are painted, and keeps
 * what the shopper does meanwhile. All else waits for `reshelf.rest.js`, which is loaded when the page has been parsed and the
 * browser is idle; what that makes takes the place of every member here.
 */
export function openDoor(options: Options, { load, free }: DoorParts): Reshelf {
  const { strength, maxJump, holdMs, lists, readers, consent } = { ...defaults, ...options }
  const { now } = Date
  const waiting = new AbortController()
  const { signal } = waiting
  // What goes wrong here goes wrong in the rest once more, which reports it.
  const guard = createGuard(() => {})
  const emitter = createEmitter<ReshelfEvents>()
  const local = openLocalStore(() => window.localStorage)
  const createId = (): string => nanoid(12)
  const session = currentSession({ local, now, createId })
  let state = firstConsent(consent, local.get(consentKey))
  const isGranted = (): boolean => state === 'granted'

  let profile = isGranted() ? recollect(local) : emptyProfile()
  /** What this page has told, as far as the profile lacks it. */
  let drafts: string[] = []
  const fold = guard((text: string) => addEvent(profile, parse(text) as ShopEvent))
  const profileNow = (): Profile => {
    drafts.splice(0).forEach(fold)
    return profile
  }
  const rankNow = (items: readonly Item[], given: object): Ordering => orderList(items, { strength, maxJump, ...given, profile: profileNow(), now: now() })

  let told: Told[] = []
  /** What may not be kept before the shopper has agreed. */
  let held: (() => void)[] = []
  const tell = (source: string) =>
    guard((name: string, payload: unknown = {}): void => {
      // Events of one moment are logged by their ids: the first ten of a page in the order in which they were told.
      const entry: Told = { source, name, payload: payload as Fields, time: now(), id: `${told.length}${createId()}` }
      told.push(entry)
      const text = JSON.stringify({ ...entry.payload, id: entry.id, name, time: entry.time, session: session.id() })
      // A copy: the page may go on with its own.
      if (payload === Object(payload) && !Array.isArray(payload)) entry.payload = JSON.parse(text) as Fields
      const keep = (): void => {
        local.set(journalPrefix + entry.id, text)
        session.save()
        drafts.push(text)
      }
      if (isGranted()) keep()
      else held.push(keep)
    })
  const erase = (): void => {
    for (const key of local.keys('reshelf:')) local.remove(key)
    held = []
    drafts = []
    profile = emptyProfile()
  }

  let endOrder = (): void => {}
  /** What the lists show, for who comes back to them. */
  const shown = new Map<string, () => string>()
  // Where something has been painted, what is in view stays: the rest sees to that.
  const isEarly = document.readyState === 'loading' && !(document.body && document.timeline?.currentTime)
  const isKnown = Object.keys({ ...profile.facets, ...profile.items })[0]
  if (isEarly && !free && isKnown && !isSorted(location.search)) {
    endOrder = startFirstOrder({
      kinds: listKinds([...lists, ...(readers ? knownLists(local) : [])]),
      holdMs,
      read: (element, { read }) => (read ? (read({ element }) as Item | undefined) : readElement(element)),
      isForeign: isFrameworkOwned,
      arrange,
      rank(items, fixed, { list, ...given }) {
        const ordering = restoreOrder(rankNow(items, { ...given, listName: list, fixed }), { list, items, fixed })
        if (ordering.state === 'ranked') shown.set(list, () => ordering.order.map((from) => items[from]!.item_id).join('\n'))
        return ordering
      },
    })
    // Not before: the first look into a tab's storage takes long.
    listen('pagehide', guard(() => shown.forEach((ids, list) => sessionStorage.setItem(historyKey(list), ids()))), signal)
  }
  startActions({ track: tell('page'), read: readElement, guard, signal })

  let isMissing = false
  /** What was called and is to be called again. */
  const due = new Set<(core: Reshelf) => void>()
  const arrive = (create: CreateCore): Reshelf => {
    const core = create(options, { load, told, emitter })
    waiting.abort()
    endOrder()
    free?.()
    Object.assign(door, core)
    for (const call of due) call(core)
    return core
  }
  const arrived = new Promise<Reshelf | undefined>((resolve) => {
    /** Records the page, and loads the rest. */
    let begin = guard((): void => {
      begin = () => {}
      trackPage(tell('page'), readElement)
      const missing = (error: unknown): void => {
        isMissing = true
        console.error(error)
        resolve(undefined)
      }
      soonEnough(load<CreateCore>('rest').then(arrive)).then(resolve, missing)
    })
    onParsed(() => {
      // After the lists, which nothing here has to come before; a page that is left sooner has been there, too.
      afterFrame(() => whenIdle(() => begin()))
      listen('pagehide', () => begin(), signal)
      if (document.hidden) begin()
    }, signal)
  })
  /** What the rest does, once it is there. */
  const later = Object.fromEntries(
    (['set', 'prefer', 'export', 'import', 'recommend', 'forget'] as const).map((name) => [name, (given: never): unknown => arrived.then((core): unknown => core?.[name](given))]),
  ) as unknown as Pick<Reshelf, 'set' | 'prefer' | 'export' | 'import' | 'recommend' | 'forget'>

  const door: Reshelf = {
    ...later,
    ready: arrived.then((core) => core?.ready),
    track: tell('call'),
    rank(things, request = {}) {
      due.add((core) => core.rank(things, request))
      let ranked = [...things]
      guard(() => {
        const { list, toItem = (thing: unknown) => thing as Item, ...given } = request
        ranked = rankNow(things.map(toItem), { ...given, listName: list }).order.map((from) => things[from]!)
      })()
      return ranked
    },
    explain: () => undefined,
    profile: () => ({ affinities: {}, items: [], events: profileNow().events, orders: profile.orders, spend: profile.spend, consent: state }),
    consent(given) {
      state = readConsent(given)
      if (isGranted()) for (const keep of held.splice(0)) keep()
      else {
        erase()
        told = []
      }
      local.set(consentKey, given)
      due.add((core) => core.consent(given))
    },
    forget() {
      erase()
      // The database is the rest's, and the page may be gone before it is there.
      local.set(forgottenKey, '1')
      return later.forget()
    },
    on: emitter.on,
    page: () => ({ kind: 'other', lists: [], sources: [], rejected: [] }),
    diagnose: () => (isMissing ? [{ code: 'file-missing', severity: 'error', message: 'reshelf.rest.js is missing', remedy: 'put it beside the tag, or name its folder: data-files="/reshelf/"', count: 1 }] : []),
    stop() {
      endOrder()
      due.add((core) => core.stop())
    },
  }
  return door
}
