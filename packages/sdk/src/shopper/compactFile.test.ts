import { addEvent, emptyProfile, orderList, type Item, type Profile, type ShopEvent } from '@reshelf/engine'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mostCompact, readCompact, writeCompact } from './compactFile'
import { mergeEvents } from './mergeEvents'
import { readShopperFile } from './shopperFile'

const start = 1_700_000_000_000
const catalogue: readonly Item[] = Array.from({ length: 24 }, (_, at) => ({
  item_id: `SKU-${1000 + at}`,
  item_name: `${['Trail', 'City', 'Harbour'][at % 3]} ${['Jacket', 'Shirt', 'Boot', 'Bag'][at % 4]} ${at}`,
  item_brand: ['Ping', 'Acme', 'Larkmoor', 'Fell & Co', 'Nordhav'][at % 5]!,
  item_category: `Men > ${['Clothing', 'Shoes'][at % 2]} > ${['Coats', 'Shirts', 'Boots'][at % 3]}`,
  price: 20 + 7.5 * at,
  color: ['blue', 'red', 'green'][at % 3]!,
  image: `https://cdn.shop.example/pictures/${at}/large.jpg`,
  url: `https://shop.example/products/${at}`,
}))
const kinds = ['view_item', 'select_item', 'add_to_cart', 'purchase', 'add_to_wishlist', 'page_view', 'view_search_results'] as const
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-'
/** Ids as they are in life: random letters, which nothing compresses. */
const idOf = (n: number): string => Array.from({ length: 12 }, (_, at) => letters[Math.abs(Math.imul(n + 1, 2654435761 + at * 40503) >> at) % 64]).join('') + n

const historyOf = (most: number): fc.Arbitrary<ShopEvent[]> =>
  fc.array(fc.record({ kind: fc.constantFrom(...kinds), item: fc.nat(23), after: fc.nat(20 * 86_400_000) }), { minLength: 1, maxLength: most }).map((steps) =>
    steps
      .map(({ kind, item, after }, n): ShopEvent => ({
        id: idOf(n), name: kind, time: start + after, session: 's',
        ...(kind === 'view_search_results' ? { search_term: 'golf clubs' } : kind === 'page_view' ? {} : { items: [catalogue[item]!] }),
        ...(kind === 'purchase' && { transaction_id: `T${n}`, value: catalogue[item]!.price! }),
      }))
      .sort((a, b) => a.time - b.time || (a.id < b.id ? -1 : 1)),
  )

const profileOf = (events: readonly ShopEvent[]): Profile => {
  const profile = emptyProfile()
  for (const event of events) addEvent(profile, event)
  return profile
}
const orderFor = (events: readonly ShopEvent[]): readonly number[] => orderList(catalogue, { profile: profileOf(events), now: start + 21 * 86_400_000 }).order
const compact = async (events: readonly ShopEvent[]): Promise<string> => (await writeCompact({ shopper: 'V1StGXR8_Z5j', events }))!
const roundTrip = async (events: readonly ShopEvent[]): Promise<readonly ShopEvent[]> => readShopperFile(await readCompact(await compact(events))).events

describe('the compact form of a shopper’s file', () => {
  it('fits a cookie, whatever the history', async () => {
    await fc.assert(
      fc.asyncProperty(historyOf(400), async (events) => {
        const text = await compact(events)
        expect(text.length).toBeLessThanOrEqual(mostCompact)
        expect(text).toMatch(/^r1\.[\w-]*$/)
        const kept = await roundTrip(events)
        const touches = events.filter(({ name }) => name !== 'page_view')
        expect(kept.every(({ id, time, name }) => touches.some((event) => event.id === id && event.time === time && event.name === name))).toBe(true)
        // Eight fit in any case, and what happened last of the strongest kind among them.
        expect(kept.length).toBeGreaterThanOrEqual(Math.min(8, touches.length))
      }),
      { numRuns: 60 },
    )
  })

  it('keeps the order of a list where the whole history fits', async () => {
    await fc.assert(
      fc.asyncProperty(historyOf(8), async (events) => {
        expect(orderFor(await roundTrip(events))).toEqual(orderFor(events))
      }),
      { numRuns: 60 },
    )
  })

  it('of a history that does not fit keeps most of the first row', async () => {
    let kept = 0
    let shown = 0
    await fc.assert(
      fc.asyncProperty(historyOf(100), async (events) => {
        const first = orderFor(events).slice(0, 4)
        const after = orderFor(await roundTrip(events)).slice(0, 4)
        kept += after.filter((at) => first.includes(at)).length
        shown += 4
      }),
      { numRuns: 60, seed: 3 },
    )
    expect(kept / shown).toBeGreaterThan(0.6)
  })

  it('merges like any other part of the log: in any order, however often, nothing twice', async () => {
    await fc.assert(
      fc.asyncProperty(historyOf(30), historyOf(30), async (a, b) => {
        const devices = b.map((event) => ({ ...event, id: `${event.id}b` }))
        const [small, other] = [await roundTrip(a), await roundTrip(devices)]
        const ids = (events: readonly ShopEvent[]): string[] => events.map(({ id }) => id)
        expect(ids(mergeEvents(a, small))).toEqual(ids(mergeEvents(a, [])))
        expect(mergeEvents(small, other)).toEqual(mergeEvents(other, small))
        expect(ids(mergeEvents(mergeEvents(a, small), other))).toEqual(ids(mergeEvents(small, mergeEvents(other, a))))
        expect(mergeEvents(mergeEvents(small, other), small)).toEqual(mergeEvents(small, other))
      }),
      { numRuns: 30 },
    )
  })

  it('with the last statement alone, and of an empty log', async () => {
    const state = (id: string, time: number, brand: string): ShopEvent => ({ id, name: 'set_preferences', time, session: 's', items: [{ item_id: 'preferences', brand }] })
    expect(await roundTrip([state('a', start, 'Ping'), state('b', start + 1, 'Acme')])).toMatchObject([{ id: 'b', items: [{ item_id: 'preferences', brand: 'Acme' }] }])
    expect(await roundTrip([])).toEqual([])
  })

  it.each(['', 'r1.', 'r1.!!!', 'r1.AAAA', `r1.${'A'.repeat(990)}`, `r1.${'x'.repeat(5000)}`])('is refused in a sentence where it is none: %s', async (text) => {
    const read = await readCompact(text)
    expect(() => readShopperFile(read)).toThrow('reshelf: ')
  })

  it('does not swell a page: what unpacks to more than any file is none', async () => {
    const bomb = new Blob(['0'.repeat(500_000)]).stream().pipeThrough(new CompressionStream('deflate-raw'))
    const bytes = new Uint8Array(await new Response(bomb).arrayBuffer())
    const text = `r1.${btoa(String.fromCharCode(...bytes)).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '')}`
    expect(text.length).toBeLessThan(mostCompact)
    expect(await readCompact(text)).toBeUndefined()
  })
})
