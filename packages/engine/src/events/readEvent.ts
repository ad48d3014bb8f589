import { memo } from '../math/memo'
import { eventNames, type EventName, type EventPayload, type Item } from './event'
import { parsePrice } from './parsePrice'

/** Why an event was refused. */
export type EventProblem = 'event-name' | 'event-payload' | 'event-items' | 'event-item-id' | 'event-price' | 'event-search-term'

/** Either the event as it may be stored, or the problem with it. */
export type EventReading =
  | { readonly name: EventName; readonly payload: EventPayload; readonly problem?: undefined }
  | { readonly problem: EventProblem; readonly name?: undefined; readonly payload?: undefined }

/** Limits that keep one event from filling the shopper's storage. What is beyond them is cut off. */
const mostItems = 200
const mostKeys = 40
const mostCharacters = 300

const needsItems = /_item|(to|from)_cart|wishlist|purchase/
const needsTerm = /search/
/** Keys that hold one text whatever the page put there: a brand called 7, an order number. */
const isText = /^(item_.*|search_term|transaction_id|currency|image|url|availability)$/
const isNumeric = /^(price|discount|quantity|index|value|tax|shipping)$/
/** Keys that would reach an object's prototype wherever a careless reader copies them, and those nobody reads. */
const isUnsafe = /^(__proto__|constructor|prototype|.{65,})$/

/**
 * Checks what a page passed to `track` and returns the part that may be stored.
 *
 * Values are copied, never kept by reference; text is trimmed and cut at 300 characters; prices written for
 * people (`1.299,00 €`) become numbers; a numeric `item_id` becomes text. Never throws on
 * data; a getter of the page's that throws is for the caller's guard.
 */
export function readEvent(name: unknown, payload: unknown = {}): EventReading {
  if (!eventNames.includes(name as EventName)) return { problem: 'event-name' }
  if (!isRecord(payload)) return { problem: 'event-payload' }
  const { items, ...envelope } = payload
  const facts = clean(envelope)
  if (needsTerm.test(name as string) && !facts['search_term']) return { problem: 'event-search-term' }
  if (items !== undefined || needsItems.test(name as string)) {
    if (!Array.isArray(items) || !items.length) return { problem: 'event-items' }
    const read: Item[] = []
    for (const raw of items.slice(0, mostItems) as unknown[]) {
      const item = isRecord(raw) && readItem(raw)
      if (!item) return { problem: 'event-item-id' }
      if (given((raw as Partial<Item>).price) && item.price === undefined) return { problem: 'event-price' }
      read.push(item)
    }
    facts['items'] = read
  }
  return { name: name as EventName, payload: facts as EventPayload }
}

/** One item, cleaned; undefined without an identity (GA4 allows `item_name` for one). A price without a number is left out. */
export function readItem(raw: Readonly<Record<string, unknown>>): Item | undefined {
  const item = clean(raw)
  // By itself: of too many keys, the last are cut off.
  item['item_id'] = text(raw['item_id']) || item['item_name']
  return item['item_id'] ? (item as Item) : undefined
}

/** The plain values of a record: texts, finite numbers, booleans, lists of texts. */
function clean(raw: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const copy: Record<string, unknown> = {}
  for (const key of Object.keys(raw).slice(0, mostKeys)) {
    const kept = readerOf(key)?.(raw[key])
    if (given(kept)) copy[key] = kept
  }
  return copy
}

const number = (value: unknown): unknown => (typeof value === 'string' ? parsePrice(value) : Number.isFinite(value) ? value : undefined)

const text = (value: unknown): string | undefined =>
  typeof value === 'string' || Number.isFinite(value) ? `${value as string}`.trim().replace(/\s\s+|[^\S ]/g, ' ').slice(0, mostCharacters) : undefined

const plain = (value: unknown): unknown =>
  typeof value === 'string' ? text(value) : Array.isArray(value) ? value.slice(0, mostKeys).flatMap((entry) => (typeof entry === 'string' ? text(entry)! : [])) : typeof value === 'boolean' ? value : number(value)

/** Of the values under a key; undefined where nothing is read. */
const readerOf = memo((key) => (isUnsafe.test(key) ? undefined : isNumeric.test(key) ? number : isText.test(key) ? text : plain))

const given = (value: unknown): boolean => value !== undefined && value !== null && value !== ''

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
