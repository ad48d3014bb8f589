import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import type { EventName, Item, ShopEvent } from '../events/event'
import { anyEvent } from '../../test/arbitraries'
import { day, event, minute, now, profileOf, view } from '../../test/profileOf'
import { recall, type Profile } from './profile'

vi.setConfig({ testTimeout: 30_000 })

const shirt: Item = { item_id: 'shirt', item_name: 'Blue T-Shirt', item_brand: 'Acme', item_category: 'Men > T-Shirts', color: 'blue', price: 20 }

/** Evidence for a value, read now; a moment's signal counts in the session and in the long run, so twice. */
const read = (profile: Profile, facet: string, value: string): number => recall(profile, now)(profile.facets[facet]?.[value])

describe('evidence', () => {
  it.each<[EventName, number]>([
    ['view_item', 1],
    ['select_item', 1],
    ['add_to_cart', 3],
    ['add_to_wishlist', 2],
    ['purchase', 5],
  ])('of %s is %d, for every facet of the item', (name, amount) => {
    const profile = profileOf(event(name, { items: [shirt] }))
    expect(read(profile, 'color', 'blue')).toBeCloseTo(2 * amount, 9)
    expect(read(profile, 'brand', 'acme')).toBeCloseTo(2 * amount, 9)
    expect(read(profile, 'category', 'men')).toBeCloseTo(2 * amount, 9)
    expect(read(profile, 'category2', 'men > t-shirts')).toBeCloseTo(2 * amount, 9)
    expect(read(profile, 'word', 'shirt')).toBeCloseTo(2 * amount, 9)
    expect(read(profile, 'color', '')).toBeCloseTo(2 * amount, 9)
    expect(recall(profile, now)(profile.evidence)).toBeCloseTo(2 * amount, 9)
  })

  it.each<EventName>(['page_view', 'view_item_list', 'view_cart', 'begin_checkout', 'view_promotion', 'login'])('of %s is none', (name) => {
    const profile = profileOf(event(name, { items: [shirt] }))
    expect(profile.facets).toEqual({})
    expect(profile.events).toBe(1)
  })

  it('fades within half an hour in the session and within a month in the long run', () => {
    expect(read(profileOf(view(shirt, 30 * minute)), 'color', 'blue')).toBeCloseTo(0.5 + 2 ** (-1 / 1440), 9)
    expect(read(profileOf(view(shirt, 30 * day)), 'color', 'blue')).toBeCloseTo(0.5, 9)
    expect(read(profileOf(view(shirt, 60 * day)), 'color', 'blue')).toBeCloseTo(0.25, 9)
  })

  it('of the cart goes by half when the item is taken out again', () => {
    const profile = profileOf(event('add_to_cart', { items: [shirt] }), event('remove_from_cart', { items: [shirt] }))
    expect(read(profile, 'color', 'blue')).toBeCloseTo(3, 9)
    expect(profile.items['shirt']![1]).toBeCloseTo(0, 9)
  })

  it('is never below nothing', () => {
    const profile = profileOf(event('remove_from_cart', { items: [shirt] }))
    expect(read(profile, 'color', 'blue')).toBe(0)
    expect(recall(profile, now)([0, profile.items['shirt']![1]])).toBe(0)
  })

  it('of several items in one event counts for each', () => {
    const profile = profileOf(event('purchase', { items: [shirt, { ...shirt, item_id: 'other', color: 'red' }] }))
    expect(read(profile, 'color', 'blue')).toBeCloseTo(10, 9)
    expect(read(profile, 'color', '')).toBeCloseTo(20, 9)
  })

  it('of a search is in its words, and none of them is trust', () => {
    const profile = profileOf(event('view_search_results', { search_term: 'Blue T-Shirts' }), event('search', { search_term: 'typed only' }))
    expect(read(profile, 'word', 'blue')).toBeCloseTo(3, 9)
    expect(read(profile, 'word', 'typed')).toBe(0)
    expect(recall(profile, now)(profile.evidence)).toBe(0)
  })

  it('may lie in facets called like an object’s own machinery', () => {
    const hostile = JSON.parse('{"item_id":"__proto__","toString":"constructor","valueOf":"__proto__","item_category":"__proto__"}') as Item
    const profile = profileOf(view({ ...hostile, price: 5 }))
    expect(read(profile, 'valueOf', '__proto__')).toBeCloseTo(2, 9)
    expect(Object.keys(profile.items)).toEqual(['__proto__'])
    expect(profile.prices['__proto__']![0]).toBeGreaterThan(0)
    expect(Object.getPrototypeOf({})).toBe(Object.prototype)
    expect(({} as Record<string, unknown>)['viewed']).toBeUndefined()
  })

  it('is always a number', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 20 }), (events) => {
        const profile = profileOf(...events)
        const numbers = JSON.stringify(profile)
        expect(numbers).not.toContain('null')
      }),
      { numRuns: 500 },
    )
  })
})

describe('what is remembered of an item', () => {
  it('is how often it was viewed, carted and bought, and when last', () => {
    const profile = profileOf(
      view(shirt, 2 * day),
      event('select_item', { items: [shirt] }, day),
      event('add_to_cart', { items: [shirt] }, 2 * minute),
      event('purchase', { items: [shirt], transaction_id: 't' }, minute),
    )
    const read = recall(profile, now)
    const long = (count: number): number => read([0, count])
    const [viewed, carted, bought, passed, last] = profile.items['shirt']!
    expect(long(viewed)).toBeCloseTo(2 ** (-2 / 30) + 2 ** (-1 / 30), 9)
    expect(long(carted)).toBeCloseTo(1, 3)
    expect(long(bought)).toBeCloseTo(1, 3)
    expect(long(passed)).toBe(0)
    expect(last).toBe(now - minute)
  })

  it('is not undone by an older event that arrives late', () => {
    expect(profileOf(view(shirt), view(shirt, 5 * day)).items['shirt']![4]).toBe(now)
    expect(profileOf(view(shirt), view(shirt, 5 * day)).last).toBe(now)
  })
})

describe('a click in a list', () => {
  const shelf: Item[] = ['a', 'b', 'c', 'd'].map((item_id) => ({ item_id }))
  const shown = event('view_item_list', { items: shelf, item_list_id: 'l' })
  const passed = (profile: Profile): number[] => shelf.map(({ item_id: id }) => recall(profile, now)([0, profile.items[id]?.[3] ?? 0]))

  it('passes over what stood above it, the nearer the surer', () => {
    const expected = [1 / Math.sqrt(2), 1, 0, 0]
    passed(profileOf(shown, event('select_item', { items: [shelf[2]!], item_list_id: 'l' }))).forEach((value, i) => expect(value).toBeCloseTo(expected[i]!, 9))
  })

  it('passes over what came into view before, in whatever pieces', () => {
    const seen = (from: number, to: number): ShopEvent => event('view_item_list', { items: shelf.map((item, index) => ({ ...item, index })).slice(from, to), item_list_id: 'l' })
    const expected = passed(profileOf(shown, event('select_item', { items: [shelf[2]!], item_list_id: 'l' })))
    expect(passed(profileOf(seen(0, 2), seen(2, 4), event('select_item', { items: [shelf[2]!], item_list_id: 'l' })))).toEqual(expected)
    // The list anew: what it showed the last time is not in it.
    expect(passed(profileOf(seen(1, 2), seen(2, 4), seen(0, 2), event('select_item', { items: [shelf[2]!], item_list_id: 'l' })))).toEqual([0, 0, 0, 0])
  })

  it('passes over nothing when it is the first, elsewhere, or on something new', () => {
    for (const click of [{ items: [shelf[0]!], item_list_id: 'l' }, { items: [shelf[2]!], item_list_id: 'other' }, { items: [{ item_id: 'new' }], item_list_id: 'l' }]) {
      expect(passed(profileOf(shown, event('select_item', click)))).toEqual([0, 0, 0, 0])
    }
  })

  it('knows a list by its name where it has no id', () => {
    const named = event('view_item_list', { items: shelf, item_list_name: 'Sale' })
    expect(passed(profileOf(named, event('select_item', { items: [shelf[1]!], item_list_name: 'Sale' })))[0]).toBeCloseTo(1, 9)
  })

  it('does not count what was passed over as touched', () => {
    expect(profileOf(shown, event('select_item', { items: [shelf[2]!], item_list_id: 'l' })).items['a']![4]).toBe(0)
  })
})

describe('orders', () => {
  const order = (id: string, ageMs = 0) => event('purchase', { items: [{ ...shirt, quantity: 2 }], transaction_id: id }, ageMs)

  it('count once per order number, however often the thank-you page is loaded', () => {
    const profile = profileOf(order('t1', minute), order('t1'), order('t2'))
    expect(profile).toMatchObject({ orders: 2, spend: 80, transactions: ['t1', 't2'], events: 2 })
    expect(read(profile, 'color', 'blue')).toBeLessThan(20)
  })

  it('without a number count each', () => {
    expect(profileOf(event('purchase', { items: [shirt] }), event('purchase', { items: [shirt] })).orders).toBe(2)
  })

  it('are worth what the event says, else their items', () => {
    expect(profileOf(event('purchase', { items: [shirt], value: 99 })).spend).toBe(99)
    expect(profileOf(event('purchase', { items: [shirt, { item_id: 'x', price: 5, quantity: 3 }] })).spend).toBe(35)
  })

  it.each([Number.NaN, -5, 1e300])('worth %s are counted, but not their worth', (price) => {
    expect(profileOf(event('purchase', { items: [{ ...shirt, price }] }))).toMatchObject({ orders: 1, spend: 0 })
  })

  it('remember the last twenty numbers', () => {
    const profile = profileOf(...Array.from({ length: 30 }, (_, i) => order(`t${i}`)))
    expect(profile.transactions).toHaveLength(20)
    expect(profile.transactions.at(-1)).toBe('t29')
  })
})

describe('prices', () => {
  it('are remembered as the moments of their logarithm, per top category', () => {
    const [count, sum, squares] = profileOf(view(shirt), view({ ...shirt, item_category: 'Men/Jeans', price: 80 })).prices['men']!
    expect(sum / count).toBeCloseTo((Math.log(20) + Math.log(80)) / 2, 9)
    expect(squares / count).toBeCloseTo((Math.log(20) ** 2 + Math.log(80) ** 2) / 2, 9)
  })

  it.each([0, -1, Number.NaN, Infinity, undefined])('leave %s out', (price) => {
    expect(profileOf(view({ item_id: 'p', ...(price === undefined ? {} : { price }) })).prices).toEqual({})
  })

  it('are not unlearnt when an item leaves the cart', () => {
    expect(profileOf(event('remove_from_cart', { items: [shirt] })).prices).toEqual({})
  })
})
