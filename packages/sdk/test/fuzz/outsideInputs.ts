import { parsePrice, readEvent, readHistory, readItem, readLogEvent, readModel, readProfile, readShard } from '@reshelf/engine'
import type { LocalStore } from '../../src/browser/localStore'
import { readConsent, type ConsentState } from '../../src/consent/consentMachine'
import { consentReaders } from '../../src/consent/readers'
import { weighConsent } from '../../src/consent/weighConsent'
import { replay } from '../../src/dom/historyOrder'
import { createFeedReader } from '../../src/feed/createFeedReader'
import { readOptions } from '../../src/options'
import { knownLists } from '../../src/page/foundLists'
import { isSorted } from '../../src/page/isSorted'
import { looseJson } from '../../src/page/looseJson'
import { queryOf } from '../../src/page/pageKind'
import { absolute, urlKey } from '../../src/page/productUrl'
import { readElement } from '../../src/page/readElement'
import { readPage } from '../../src/page/readPage'
import { pricePattern } from '../../src/page/readPrice'
import { readThings } from '../../src/page/readers/schema'
import { readShopify as readShopifyPage } from '../../src/page/readers/shopify'
import { finish } from '../../src/page/steps'
import { readCompact } from '../../src/shopper/compactFile'
import { createStatements } from '../../src/shopper/createStatements'
import { readShopperFile } from '../../src/shopper/shopperFile'
import { createJournal } from '../../src/storage/journal'
import { recollect } from '../../src/storage/recollect'
import { currentSession } from '../../src/storage/session'
import { snapshotKey } from '../../src/storage/snapshotKey'
import { readTagOptions } from '../../src/tagOptions'
import { readAdobe } from '../../src/tracker/dialects/adobe'
import { readGa4, readGtag } from '../../src/tracker/dialects/ga4'
import { readSearchInsights } from '../../src/tracker/dialects/searchInsights'
import { readSegment } from '../../src/tracker/dialects/segment'
import { readShopify } from '../../src/tracker/dialects/shopify'
import { readUniversalAnalytics } from '../../src/tracker/dialects/universalAnalytics'
import { readWoocommerce } from '../../src/tracker/dialects/woocommerce'
import * as seeds from './seeds'

type Fields = Readonly<Record<PropertyKey, unknown>>

/** One place where text or values that anybody may have written come in. */
export interface OutsideInput {
  readonly name: string
  /** What a sound input looks like; the fuzzer damages it. */
  readonly seeds: readonly unknown[]
  /** Share of the inputs: a reader of whole pages takes a thousand times as long as one of a price. */
  readonly share: number
  /** Reads one input and answers what was made of it. */
  readonly read: (input: never) => unknown
  /** Behind the guard, as on the page: an exception is reported and goes no further. */
  readonly isGuarded?: true
  /** A refusal in words that the caller is promised. */
  readonly refuses?: (error: unknown) => boolean
}

const start = 1_700_000_000_000

/** A store in which one key says `text`; so may every key that is asked for by a prefix. */
const holding = (text: string): LocalStore => ({ get: () => text, set: () => true, remove: () => {}, keys: (prefix) => [`${prefix}a`] })

const isSentence = (error: unknown): boolean => error instanceof TypeError && error.message.startsWith('reshelf: ')

const text = (name: string, given: readonly string[], read: (text: string) => unknown, more: Partial<OutsideInput> = {}): OutsideInput => ({ name, seeds: given, read, share: 1, ...more })
const value = (name: string, given: readonly unknown[], read: (value: unknown) => unknown, more: Partial<OutsideInput> = {}): OutsideInput => ({ name, seeds: given, read, share: 1, ...more })
const dialect = (name: string, given: readonly unknown[], read: (value: Fields) => readonly { name: string; payload: unknown }[]): OutsideInput =>
  value(`dialect ${name}`, given, (entry) => read(Object(entry) as Fields).map((told) => readEvent(told.name, told.payload)), { isGuarded: true })

/** An element as far as a reader of attributes looks. */
const elementOf = (attributes: unknown): Element => {
  const given = Object.entries(Object(attributes) as object).map(([name, value]) => ({ name: name.toLowerCase(), value: typeof value === 'string' ? value : typeof value === 'object' ? 'object' : String(value) }))
  return { getAttributeNames: () => given.map(({ name }) => name), getAttribute: (name: string) => given.find((one) => one.name === name)?.value ?? null } as unknown as Element
}

/** Asks a consent reader on a page with these globals; the platform answers at once with what it is given. */
const consent = (name: keyof typeof consentReaders, given: readonly unknown[], globals: (value: unknown) => Fields): OutsideInput =>
  value(
    `consent ${name}`,
    given,
    (input) => {
      const said: (ConsentState | undefined)[] = []
      const stops: (() => void)[] = []
      consentReaders[name]!({
        page: globals(input),
        say: (state) => said.push(state),
        keepHere: () => {},
        hear: (_names, work) => work(new Event('heard')),
        callback: (work) => work,
        undo: (stop) => stops.push(stop),
      })
      for (const stop of stops) stop()
      return said
    },
    { isGuarded: true },
  )

/** Every parser of outside input. One more is one line, with a seed. */
export function outsideInputs({ parseHTML }: { parseHTML: (html: string) => { document: unknown } }): readonly OutsideInput[] {
  const documentOf = (html: string): Document => {
    const parsed = parseHTML(html).document as Document
    // A browser's document always has its root.
    return parsed.documentElement ? parsed : documentOf(`<html><head></head><body>${html.replace(/<!|<html/gi, '')}</body></html>`)
  }
  return [
    value('event', seeds.events, (event) => readEvent((Object(event) as Fields)['name'], event)),
    value('item', seeds.items, (item) => readItem(Object(item) as Record<string, unknown>)),
    value('log event', seeds.events, readLogEvent),
    text('journal entry', seeds.texts(seeds.events), (entry) => createJournal(holding(entry)).read()),
    text('snapshot, for a first order', seeds.profiles, (entry) => recollect({ ...holding(entry), keys: () => [] }), { share: 0.5 }),
    text('journal entry, for a first order', seeds.texts(seeds.events), (entry) => recollect({ ...holding(entry), get: (key) => (key === snapshotKey ? undefined : entry) })),
    text('profile and snapshot', seeds.profiles, readProfile, { share: 0.5 }),
    text('history of items', seeds.histories, readHistory, { share: 0.5 }),
    text('session', ['V1StGXR8_Z5j 1700000000000'], (entry) => currentSession({ local: holding(entry), now: () => start, createId: () => 'new' }).id()),
    text('known places', seeds.texts(seeds.places), (entry) => knownLists(holding(entry))),
    text('statements', seeds.texts(seeds.statements), (entry) => createStatements({ local: holding(entry), record: () => {}, isGranted: () => true }).read()),
    value('stated', seeds.stated, (given) => {
      const statements = createStatements({ local: holding(''), record: () => {}, isGranted: () => true })
      statements.change('preferences', given)
      return statements.read()
    }),
    text('remembered order', ['A1\nA2\nA3'], (entry) => replay(entry.split('\n'), seeds.items, new Set([0]))),
    text('remembered consent', ['granted', 'denied by tcf', 'denied'], (entry) => [readConsent(entry), weighConsent({ mode: 'auto', remembered: entry, platforms: new Map() })]),
    value('consent()', ['granted', 'denied', 'pending'], readConsent),
    text('shopper file, text', seeds.texts(seeds.files), readShopperFile, { refuses: isSentence }),
    value('shopper file, object', seeds.files, readShopperFile, { refuses: isSentence }),
    text('compact file', seeds.compactFiles, async (compact) => readShopperFile(await readCompact(compact)), { refuses: isSentence, share: 0.05 }),
    text('model', seeds.texts(seeds.models), readModel, { share: 0.5 }),
    text('neighbour shard', seeds.texts(seeds.shards), readShard, { share: 0.5 }),
    ...seeds.feeds.map(([name, feed]) =>
      text(`feed ${name}`, [feed], (all) => {
        const reader = createFeedReader('https://shop.example/feed')
        const half = all.length >> 1
        return [...reader.push(all.slice(0, half)), ...reader.push(all.slice(half)), ...reader.end()]
      }, { share: 0.3 }),
    ),
    text('price', seeds.prices, (price) => [parsePrice(price), pricePattern.test(price)]),
    text('address', seeds.addresses, (link) => [urlKey(link), absolute(link, 'https://shop.example/a/'), queryOf(absolute(link, 'https://shop.example/') ?? 'https://shop.example/'), isSorted(link)], { share: 0.5 }),
    text('loose JSON', [...seeds.texts(seeds.things), ...seeds.looseTexts], looseJson),
    text('Shopify page meta', seeds.shopifyMeta, readShopifyPage),
    value('JSON-LD and microdata', seeds.things, (thing) => finish(readThings([thing])), { share: 0.5, isGuarded: true }),
    value('attributes', seeds.attributes, (attributes) => readElement(elementOf(attributes))),
    text('JSON options', seeds.texts(seeds.options), (block) => {
      const { document } = globalThis
      // What a tag asks of its page.
      globalThis.document = { querySelector: () => ({ textContent: block }) } as unknown as Document
      try {
        return readOptions(readTagOptions({ dataset: { strength: block.slice(0, 8) } } as unknown as HTMLElement))
      } finally {
        globalThis.document = document
      }
    }, { refuses: (error) => isSentence(error) || error instanceof SyntaxError, isGuarded: true }),
    consent('tcf', seeds.tcData, (data) => ({ __tcfapi: (_command: string, _version: number, listen: (data: unknown, isFine: boolean) => void) => listen(data, true) })),
    consent('gpp', seeds.gppData, (data) => ({ __gpp: (_command: string, listen: (data: unknown, isFine: boolean) => void) => listen(data, true) })),
    consent('google', seeds.googleConsent, (entry) => ({ dataLayer: [entry] })),
    consent('onetrust', ['C0001,C0003', ',C0001,'], (groups) => ({ OneTrust: {}, OnetrustActiveGroups: groups })),
    consent('cookiebot', [{ consent: { preferences: true }, hasResponse: true }], (Cookiebot) => ({ Cookiebot })),
    consent('shopify', [{ preferencesProcessingAllowed: 1, shouldShowBanner: 1 }], (given) => ({ Shopify: { loadFeatures: (_features: unknown, done: () => void) => done(), customerPrivacy: Object.fromEntries(Object.entries(Object(given) as object).map(([key, answer]) => [key, () => answer as unknown])) } })),
    consent('gpc', [true, { globalPrivacyControl: true }], (navigator) => ({ navigator })),
    dialect('ga4', seeds.ga4, readGa4),
    dialect('gtag', seeds.gtag, readGtag),
    dialect('ua', seeds.universal, readUniversalAnalytics),
    dialect('segment', seeds.segment, readSegment),
    dialect('shopify', seeds.shopify, (event) => readShopify(event, event['result'] as Fields | undefined, new Map())),
    dialect('adobe', seeds.adobe, (entry) => readAdobe(entry, { ...entry })),
    dialect('aa', seeds.insights, readSearchInsights),
    dialect('woo', seeds.woo, (detail) => readWoocommerce('wc-blocks_added_to_cart', detail)),
    text('whole page', seeds.pages, (html) => readPage(documentOf(html), { url: 'https://shop.example/jeans' }), { share: 0.003 }),
  ]
}
