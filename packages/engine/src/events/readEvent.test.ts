import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { eventNames } from './event'
import { readEvent, readItem } from './readEvent'
import { readLogEvent } from './readLogEvent'

vi.setConfig({ testTimeout: 30_000 })

const item = { item_id: 'p1' }
const payloadOf = (name: string, payload: unknown): Record<string, unknown> => {
  const reading = readEvent(name, payload)
  if (reading.problem) throw new Error(JSON.stringify(reading.problem))
  return { ...reading.payload }
}

/** Anything at all, GA4's keys among it. */
const rubbish = fc.anything({
  key: fc.oneof(fc.constantFrom('items', 'item_id', 'item_name', 'price', 'item_category', '__proto__', 'constructor', 'search_term', 'value'), fc.string()),
  withBigInt: true,
  withDate: true,
  withMap: true,
  withNullPrototype: true,
  withObjectString: true,
  withSet: true,
  withSparseArray: true,
  withTypedArray: true,
  withUnicodeString: true,
  maxDepth: 3,
})

/** Whether it is made of nothing but texts, booleans, finite numbers, lists and records. */
const isStorable = (value: unknown): boolean =>
  typeof value === 'object' && value !== null
    ? (Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype) && Object.values(value).every(isStorable)
    : typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value)

describe('readEvent', () => {
  it.each(eventNames)('knows %s', (name) => {
    expect(readEvent(name, { items: [item], search_term: 'x' })).toMatchObject({ name, payload: { items: [item] } })
  })

  it.each(['viewitem', 'VIEW_ITEM', '', 'constructor', '__proto__', 'toString', undefined, null, 7, {}, [], Symbol('x'), () => {}])(
    'refuses %s as a name',
    (name) => {
      expect(readEvent(name, { items: [item] }).problem).toBe('event-name')
    },
  )

  it.each([null, 'text', 7, [], true, Symbol('x')])('refuses %s as a payload', (payload) => {
    expect(readEvent('page_view', payload).problem).toBe('event-payload')
  })

  it('takes an event without a payload where it needs none', () => {
    expect(readEvent('page_view')).toEqual({ name: 'page_view', payload: {} })
  })

  it.each(['view_item', 'add_to_cart', 'remove_from_cart', 'add_to_wishlist', 'select_item', 'view_item_list', 'purchase'])('needs items for %s', (name) => {
    for (const items of [undefined, null, [], {}, 'p1']) expect(readEvent(name, { items }).problem).toBe('event-items')
  })

  it.each([{}, { item_id: '' }, { item_id: '  ' }, { item_id: null }, { item_id: {} }, { item_id: Number.NaN }, null, 'p1', [['item_id', 'p1']]])(
    'needs an identity: %j has none',
    (bad) => {
      expect(readEvent('view_item', { items: [item, bad] }).problem).toBe('event-item-id')
    },
  )

  it('takes the name for an identity, as GA4 does', () => {
    expect(readItem({ item_name: 'Driver' })).toEqual({ item_id: 'Driver', item_name: 'Driver' })
    expect(readItem({ item_id: '', item_name: 'Driver' })).toEqual({ item_id: 'Driver', item_name: 'Driver' })
  })

  it('finds the identity behind any number of other keys', () => {
    const many = Object.fromEntries(Array.from({ length: 100 }, (_, i) => [`facet${i}`, 'x']))
    expect(readItem({ ...many, item_id: 'p1' })?.item_id).toBe('p1')
    expect(Object.keys(readItem({ ...many, item_id: 'p1' })!).length).toBe(41)
  })

  it('needs a search term for a search', () => {
    for (const search_term of [undefined, '', '  ', {}, []]) expect(readEvent('search', { search_term }).problem).toBe('event-search-term')
    expect(payloadOf('view_search_results', { search_term: ' blue   shirt ' })).toEqual({ search_term: 'blue shirt' })
  })

  it.each(['ask us', {}, [12], true, Number.NaN, Infinity])('refuses the price %s', (price) => {
    expect(readEvent('view_item', { items: [{ ...item, price }] }).problem).toBe('event-price')
  })

  it.each([undefined, null, ''])('takes the price %s for none', (price) => {
    expect(payloadOf('view_item', { items: [{ ...item, price }] })).toEqual({ items: [item] })
  })

  it('reads prices written for people', () => {
    expect(payloadOf('purchase', { items: [{ ...item, price: '1.299,00 €', quantity: '2' }], value: '£2,598.00' })).toEqual({
      items: [{ ...item, price: 1299, quantity: 2 }],
      value: 2598,
    })
  })

  it('makes text of numbers where a text belongs', () => {
    expect(
      payloadOf('purchase', { items: [{ item_id: 12, item_brand: 7, item_name: 501, item_category: ['Men'] }], transaction_id: 1001, item_list_id: 5, search_term: 501 }),
    ).toEqual({ items: [{ item_id: '12', item_brand: '7', item_name: '501' }], transaction_id: '1001', item_list_id: '5', search_term: '501' })
  })

  it('keeps facets: texts, numbers and lists of texts', () => {
    expect(readItem({ ...item, color: ['blue', 7, null, ' red '], size: 42, fit: 'slim', more: { a: 1 }, none: null })).toEqual({
      ...item,
      color: ['blue', 'red'],
      size: 42,
      fit: 'slim',
    })
  })

  it('drops keys that reach a prototype, and names no one would choose', () => {
    const hostile = JSON.parse(`{"item_id":"p1","__proto__":"a","constructor":"b","prototype":"c","${'k'.repeat(100)}":"d"}`) as Record<string, unknown>
    expect(Object.keys(readItem(hostile)!)).toEqual(['item_id'])
    const payload = payloadOf('page_view', JSON.parse('{"__proto__":"polluted","constructor":"polluted","page":"x"}'))
    expect(Object.keys(payload)).toEqual(['page'])
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })

  it('copies: what the page does to its objects later changes nothing', () => {
    const given = { items: [{ item_id: 'p1', color: ['blue'] }] }
    const read = payloadOf('view_item', given)
    given.items[0]!.color.push('red')
    given.items.push({ item_id: 'p2', color: [] })
    expect(read).toEqual({ items: [{ item_id: 'p1', color: ['blue'] }] })
  })

  it('cuts huge texts', () => {
    const huge = 'x'.repeat(1_000_000)
    const read = payloadOf('view_item', { items: [{ item_id: huge, item_name: huge, color: [huge] }], page: huge })
    expect(JSON.stringify(read).length).toBeLessThan(1500)
  })

  it('cuts a list of 5,000 items after 200', () => {
    const items = Array.from({ length: 5000 }, (_, i) => ({ item_id: i }))
    expect(payloadOf('view_item_list', { items })['items']).toHaveLength(200)
  })

  it('never throws, and what it returns can be stored', () => {
    fc.assert(
      fc.property(fc.oneof(fc.constantFrom(...eventNames), rubbish), rubbish, (name, payload) => {
        const reading = readEvent(name, payload)
        expect(reading.problem !== undefined || isStorable(reading.payload)).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  it('never throws on rubbish inside items', () => {
    fc.assert(
      fc.property(fc.constantFrom(...eventNames), fc.array(fc.oneof(rubbish, fc.record({ item_id: fc.constant('p'), price: rubbish, color: rubbish, item_brand: rubbish }))), (name, items) => {
        const reading = readEvent(name, { items, search_term: 'x' })
        expect(reading.problem !== undefined || isStorable(reading.payload)).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('readLogEvent', () => {
  const line = { id: 'e1', name: 'view_item', time: 1000, session: 's', items: [item] }

  it('returns an event as it was written', () => {
    expect(readLogEvent(JSON.parse(JSON.stringify(line)))).toEqual(line)
  })

  it('takes a missing session for an empty one', () => {
    expect(readLogEvent({ ...line, session: undefined })).toEqual({ ...line, session: '' })
  })

  it.each([{ id: 7 }, { id: undefined }, { time: '1000' }, { time: -1 }, { time: Number.NaN }, { time: 1e15 }, { session: 7 }, { name: 'x' }, { items: [] }])(
    'refuses one with %j',
    (change) => {
      expect(readLogEvent({ ...line, ...change })).toBeUndefined()
    },
  )

  it('never throws', () => {
    fc.assert(fc.property(rubbish, (raw) => void readLogEvent(raw)))
    expect(readLogEvent(null)).toBeUndefined()
    expect(readLogEvent(undefined)).toBeUndefined()
  })
})
