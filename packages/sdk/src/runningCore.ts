import type { Model, RankModel } from '@reshelf/engine'
import type { LocalStore } from './browser/localStore'
import type { ConsentMachine } from './consent/consentMachine'
import type { Decision } from './dom/startLists'
import type { Finding, Report } from './findings'
import type { Guard } from './guard'
import type { ListOption, Settings } from './options'
import type { Reshelf } from './reshelf'
import type { EventStorage } from './storage/eventStorage'
import type { ProfileKeeper } from './storage/keepProfile'
import type { Heard } from './tracker/dialects/createOnce'

/** Lists by name, as they were ranked last: with the place on the page, or for a call of the shop's own without one. */
export type Decisions = Map<string, Pick<Decision, 'items' | 'ranking'> & Partial<Decision>>

/** An event that was told before there was a core: kept in the journal as far as it may be, and not looked at yet. */
export interface Told extends Omit<Heard, 'payload'> {
  payload: Heard['payload']
  readonly id: string
}

/** The running core, as what comes later builds on it. */
export interface Core {
  readonly settings: Settings
  readonly local: LocalStore
  readonly storage: EventStorage
  readonly keeper: ProfileKeeper
  /** The lists that were ranked, by name, the shop's own calls included. */
  readonly decisions: Decisions
  readonly findings: () => Finding[]
  readonly report: Report
  readonly on: Reshelf['on']
  /** Fetches a part that few pages need. */
  readonly load: LoadPart
  /** What was told so far. */
  readonly heard: readonly Heard[]
  readonly guard: Guard
  readonly signal: AbortSignal
  readonly now: () => number
  /** Whether anything may be kept on the device. */
  readonly isGranted: () => boolean
  readonly consent: ConsentMachine
  /** What `consent()` was told last. */
  called?: unknown
  /** Records an event that is news. */
  readonly record: (name: string, payload: object) => void
  /** Writes what is due when there is time. */
  readonly settleSoon: () => void
  /** Orders a list that nobody marked up. */
  readonly addList: (container: Element, option: ListOption) => void
  /** Records that another page is shown. */
  readonly onRoute: () => void
  /** Whether the keeper's profile is one of this page alone, by which lists may be ordered while nothing may be kept. */
  inMemory?: boolean
  /** What a crowd taught: ranking goes by it as soon as it is there. */
  model?: RankModel
  /** The model itself, for recommendations; undefined where there is none. */
  crowd?: Promise<Model | undefined>
  /** Decides again the lists that nothing was known for. */
  readonly reconsider: () => void
}

/** Fetches a part by its name: `reshelf.<name>.js` beside the tag, or a chunk of a bundler. */
export type LoadPart = <Part>(name: 'rest' | 'widgets' | 'crowd' | 'feed') => Promise<Part>
