import type { Explanation, Item } from '@reshelf/engine'
import type { ConsentState } from './consent/consentMachine'
import type { Decision } from './dom/startLists'
import type { Finding } from './findings'
import type { Page } from './page/readPage'
import type { ReadableProfile } from './readableProfile'
import type { RecommendedItem, RecommendRequest } from './recommendRequest'
import type { ShopperFile } from './shopper/shopperFile'

/** What `on` can listen to. */
export interface ReshelfEvents {
  /** A list was decided. */
  ranked: Decision
  consent: ConsentState
  /** An event was recorded, as it was told and not checked yet, at `time` in milliseconds since 1970. */
  recorded: { readonly name: string; readonly payload: unknown; readonly time: number }
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
  /** Resolves when the profile is loaded and the page is followed. Never rejects. */
  readonly ready: Promise<void>
  /** Records an event in the GA4 vocabulary; durable when it returns. A wrong one is refused and named by `diagnose()`. */
  track: (name: string, payload?: unknown) => void
  /** The same objects in the shopper's order, in a new array. */
  rank: <Thing>(things: readonly Thing[], request?: RankRequest<Thing>) => Thing[]
  /** The terms of an item's score in a list decided on this page (default: any list); they add up to it. */
  explain: (itemId: string, given?: { list?: string }) => Explanation | undefined
  /**
   * Items for this shopper and one place of the page, best first, each with its reason. An item goes to one place of a page
   * only. Waits for Reshelf to be `ready` and for the catalogue; never rejects: what cannot be answered is empty, and undefined
   * where `reshelf.rest.js` is missing.
   */
  recommend: (request: RecommendRequest) => Promise<RecommendedItem[] | undefined>
  /** What is known about the shopper, in a readable copy; the affinities and items once Reshelf is `ready`. */
  profile: () => ReadableProfile
  /** Tells the shopper's decision: `granted`, `denied` (erases everything), `pending`. */
  consent: (state: ConsentState) => void
  /** Facts the shop knows, `{loyalty: 'gold', gender: 'women'}`: each counts as three views. Null takes one back. */
  set: (traits: Readonly<Record<string, string | number | boolean | null>>) => Promise<void>
  /** What the shopper states, `{brand: ['Ping']}`: each value counts as ten views and does not fade. An empty list takes it back. */
  prefer: (preferences: Readonly<Record<string, string | readonly string[]>>) => Promise<void>
  /**
   * The shopper's file, the events not yet in the database included; undefined where `reshelf.rest.js` is missing. With
   * `{compact: true}` a text of at most 1,000 characters for a first-party cookie, which `import` takes too: the events that say most.
   */
  export: { (): Promise<ShopperFile | undefined>; (given: { compact: true }): Promise<string | undefined> }
  /**
   * Merges another device's file (object, JSON text or Blob) into this one: events count once, in whatever order files
   * are exchanged. Rejects with a TypeError that names the mistake, and takes nothing of the file then.
   */
  import: (file: unknown) => Promise<void>
  /** Erases the shopper's history from this device. */
  forget: () => Promise<void>
  /** Listens; returns its undo. */
  on: <Name extends keyof ReshelfEvents>(name: Name, listener: (event: ReshelfEvents[Name]) => void) => () => void
  /**
   * What is understood of the page as it is now: its kind, the query it answers, the product and the lists it shows.
   * Without the page readers (`readers: false`), and until they are there, only `{kind: 'other', lists: []}`.
   */
  page: () => Page
  /** What is wrong with the page's markup or the calls it made, each with its remedy. */
  diagnose: () => Finding[]
  /** Undoes everything, the shop's own order included. */
  stop: () => void
}
