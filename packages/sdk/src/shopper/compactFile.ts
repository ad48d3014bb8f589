import type { Item, ShopEvent } from '@reshelf/engine'
import { fileFormat, type ShopperFile } from './shopperFile'

/** The longest text, in characters, all of them fit for a cookie: with its name it stays below a kilobyte. */
export const mostCompact = 1000

const prefix = 'r1.'
/** What says something of taste, with the weight of one. Other events are left out. */
const weights: Readonly<Record<string, number>> = { set_preferences: 1e6, purchase: 5, add_to_cart: 3, remove_from_cart: 3, add_to_wishlist: 2, view_search_results: 1.5, search: 1.5, view_item: 1, select_item: 1 }
const names = Object.keys(weights)
/** After it an event is worth half: the longer half-life of the profile. */
const halfLifeMs = 30 * 86_400_000
/** About what taste is not, and what only its own page needs. */
const isLeft = /^(image|url|index|availability|currency|discount|list_price|item_list_.*|affiliation|coupon|location_id)$/
/** More do not fit, however alike they are. */
const mostEvents = 64

type Packed = readonly [shopper: string, start: number, items: readonly Item[], events: readonly (readonly [id: string, after: number, name: number, items: readonly number[], term?: string, order?: string, value?: number])[]]

/** Whether a text is a compact file, sound or not. */
export const isCompact = (text: string): boolean => text.startsWith(prefix)

/**
 * The shopper's file as a text of at most 1,000 characters that may stand in a cookie: the events that say most of the
 * shopper's taste, newest and strongest first, with their own ids. Merging it is merging a part of the log: nothing counts twice,
 * in whatever order. Undefined in a browser without `CompressionStream`.
 */
export async function writeCompact({ shopper, events }: Pick<ShopperFile, 'shopper' | 'events'>): Promise<string | undefined> {
  if (!('CompressionStream' in globalThis)) return undefined
  const last = Math.max(0, ...events.map(({ time }) => time))
  const worth = ({ name, time }: ShopEvent): number => weights[name]! * 2 ** ((time - last) / halfLifeMs)
  const statement = events.filter(({ name }) => name === 'set_preferences').at(-1)
  const chosen = events
    .filter((event) => Object.hasOwn(weights, event.name) && (event.name !== 'set_preferences' || event === statement))
    .sort((a, b) => worth(b) - worth(a) || b.time - a.time)
    .slice(0, mostEvents)
  // The most that fit, to be found by halving.
  let text = await pack(shopper, [])
  for (let from = 0, to = chosen.length; from < to; ) {
    const middle = Math.ceil((from + to) / 2)
    const longer = await pack(shopper, chosen.slice(0, middle))
    if (longer.length <= mostCompact) [text, from] = [longer, middle]
    else to = middle - 1
  }
  return text
}

async function pack(shopper: string, chosen: readonly ShopEvent[]): Promise<string> {
  const events = [...chosen].sort((a, b) => a.time - b.time)
  const start = events[0]?.time ?? 0
  const known = new Map<string, number>()
  const items: Item[] = []
  const placeOf = (item: Item): number => {
    const facts = Object.fromEntries(Object.entries(item).filter(([key]) => !isLeft.test(key))) as Item
    const text = JSON.stringify(facts)
    if (!known.has(text)) known.set(text, items.push(facts) - 1)
    return known.get(text)!
  }
  const packed: Packed = [
    shopper,
    start,
    items,
    events.map(({ id, time, name, items: touched = [], search_term: term, transaction_id: order, value }) => {
      const row: unknown[] = [id, time - start, names.indexOf(name), touched.slice(0, 12).map(placeOf), term, order, value]
      while (row.at(-1) === undefined) row.pop()
      return row as unknown as Packed[3][number]
    }),
  ]
  const bytes = await through(new TextEncoder().encode(JSON.stringify(packed)), new CompressionStream('deflate-raw'))
  return prefix + btoa(String.fromCharCode(...bytes)).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '')
}

/** Reads what {@link writeCompact} wrote, unchecked: `readShopperFile` says whether it is one. A text that is none, or too long, is undefined. */
export async function readCompact(text: string): Promise<unknown> {
  try {
    if (text.length > mostCompact) return undefined
    const bytes = Uint8Array.from(atob(text.slice(prefix.length).replace(/-/g, '+').replace(/_/g, '/')), (character) => character.charCodeAt(0))
    const plain = await through(bytes, new DecompressionStream('deflate-raw'))
    const [shopper, start, items, events] = JSON.parse(new TextDecoder().decode(plain)) as Packed
    return {
      format: fileFormat,
      shopper,
      events: events.map(([id, after, name, touched, search_term, transaction_id, value]) => ({
        id,
        name: names[name],
        time: start + after,
        session: '',
        ...(touched.length && { items: touched.map((at) => items[at]) }),
        ...(search_term !== undefined && search_term !== null && { search_term }),
        ...(transaction_id !== undefined && transaction_id !== null && { transaction_id }),
        ...(value !== undefined && value !== null && { value }),
      })),
    }
  } catch {
    return undefined // not ours, or damaged
  }
}

/** A thousand characters may be made to swell a thousandfold: no compact file does. */
const mostPlain = 100_000

async function through(bytes: Uint8Array<ArrayBuffer>, stream: GenericTransformStream): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = []
  let size = 0
  const reader = (new Blob([bytes]).stream().pipeThrough(stream) as ReadableStream<Uint8Array>).getReader()
  for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read()) {
    pieces.push(value!)
    if ((size += value!.length) > mostPlain) throw new RangeError('too much')
  }
  const whole = new Uint8Array(size)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
