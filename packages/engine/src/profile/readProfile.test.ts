import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import type { Item, ShopEvent } from '../events/event'
import { anyEvent } from '../../test/arbitraries'
import { day, event, minute, now, profileOf, view } from '../../test/profileOf'
import { rank } from '../rank/rank'
import { addEvent } from './addEvent'
import { emptyProfile, recall, type Profile } from './profile'
import { readProfile } from './readProfile'
import { writeProfile } from './prune'

vi.setConfig({ testTimeout: 30_000 })

const roomy = { now, maxBytes: 10_000_000 }
const bytes = (text: string): number => new TextEncoder().encode(text).length

function readBack(text: string): Profile {
  const reading = readProfile(text)
  if (!reading.profile) throw new Error(reading.problem)
  return reading.profile
}

/** A shopper of years, in a shop with long foreign names and many facets. */
function busyProfile(): Profile {
  const itemAt = (i: number): Item => ({
    item_id: `товар-${i}-${'й'.repeat(i % 20)}`,
    item_name: `Синяя рубашка №${i} 青いシャツ 👕`,
    item_brand: `Марка ${i % 400}`,
    item_category: `Мужчины ${i % 150} > Одежда > Рубашки ${i % 90}`,
    price: 10 + (i % 500),
    цвет: `цвет ${i % 300}`,
    [`ключ${i % 200}`]: `значение ${i}`,
  })
  const profile = emptyProfile()
  for (let i = 0; i < 5000; i++) {
    const name = (['view_item', 'view_item', 'view_item', 'add_to_cart', 'purchase'] as const)[i % 5]!
    const list = i % 10 === 0 ? [event('view_item_list', { item_list_id: 'l', items: Array.from({ length: 48 }, (_, k) => itemAt((i + k) % 3000)) })] : []
    for (const one of [...list, event(name, { items: [itemAt((i * 7) % 3000)], transaction_id: `заказ-${i}-${'x'.repeat(200)}` })]) {
      addEvent(profile, { ...one, time: now - (5000 - i) * 2 * 3_600_000 })
    }
  }
  return profile
}

describe('a written profile', () => {
  it('reads back as it was', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 10 }), (events) => {
        const profile = profileOf(...events)
        const again = readBack(writeProfile(profile, { ...roomy, digits: 17 }))
        const noise = (_key: string, value: unknown): unknown => (typeof value === 'number' && Math.abs(value) < 1e-6 ? 0 : value)
        expect(JSON.parse(JSON.stringify(again, noise))).toEqual(JSON.parse(JSON.stringify(profile, noise)))
      }),
      { numRuns: 300 },
    )
  })

  it('goes on where it stopped', () => {
    const [first, second] = [view({ item_id: 'p', color: 'blue' }, 2 * day), view({ item_id: 'q', color: 'red' }, minute)]
    const again = readBack(writeProfile(profileOf(first), roomy))
    addEvent(again, second)
    expect(recall(again, now)(again.facets['color']!['blue'])).toBeCloseTo(recall(again, now)(profileOf(first, second).facets['color']!['blue']), 12)
    expect(again.events).toBe(2)
  })

  it('with 4 digits is off by no more than 0.05 %, and times not at all', () => {
    const profile = profileOf(view({ item_id: 'p', color: 'blue' }, 3.7 * day + 0.5))
    const again = readBack(writeProfile(profile, { ...roomy, digits: 4 }))
    const value = (of: Profile): number => recall(of, now)(of.facets['color']!['blue'])
    expect(Math.abs(value(again) / value(profile) - 1)).toBeLessThanOrEqual(0.0005)
    expect(Math.abs(again.last - profile.last)).toBeLessThan(1)
    expect(Math.abs(again.items['p']![4] - profile.last)).toBeLessThan(1)
  })

  const busy = busyProfile()

  it.each([32_768, 4096])('of 5,000 events over 3,000 foreign items takes at most %d bytes, and not too little', (maxBytes) => {
    const text = writeProfile(busy, { now, maxBytes, digits: 4 })
    expect(bytes(text)).toBeLessThanOrEqual(maxBytes)
    expect(bytes(text)).toBeGreaterThan(maxBytes * 0.3)
    expect(readBack(text)).toMatchObject({ events: busy.events, orders: busy.orders })
  })

  it('keeps the total of each facet, the strongest values and the items touched last', () => {
    const again = readBack(writeProfile(busy, { now, maxBytes: 4096, digits: 15 }))
    const lasts = Object.values(busy.items).map(([, , , , last]) => last).sort((a, b) => b - a)
    const kept = Object.values(again.items).map(([, , , , last]) => last).sort((a, b) => b - a)
    expect(kept).toEqual(lasts.slice(0, kept.length))
    const read = recall(busy, now)
    for (const [facet, values] of Object.entries(again.facets)) {
      expect(read(values[''])).toBeCloseTo(read(busy.facets[facet]!['']), 6)
      const strongest = Math.max(...Object.entries(busy.facets[facet]!).map(([value, weights]) => (value ? read(weights) : 0)))
      expect(Math.max(...Object.entries(values).map(([value, weights]) => (value ? read(weights) : 0)))).toBeCloseTo(strongest, 6)
    }
  })

  it('keeps three drivers of last week through a week of clicking past other things', () => {
    const drivers = ['d1', 'd2', 'd3'].map((id) => view({ item_id: id, item_name: 'Driver' }, 7 * day))
    const others: ShopEvent[] = Array.from({ length: 12 }, (_, k) => {
      const items = Array.from({ length: 48 }, (_, i) => ({ item_id: `list-${k}-item-number-${i}` }))
      return [event('view_item_list', { items, item_list_id: 'l' }, day), event('select_item', { items: [items[47]!], item_list_id: 'l' }, day)]
    }).flat()
    const again = readBack(writeProfile(profileOf(...drivers, ...others), { now, maxBytes: 4096, digits: 4 }))
    expect(Object.keys(again.items)).toEqual(expect.arrayContaining(['d1', 'd2', 'd3']))
  })

  it('is nothing where nothing fits', () => {
    expect(writeProfile(busy, { now, maxBytes: 10 })).toBe('')
  })

  it('survives names that reach a prototype', () => {
    const profile = profileOf(view(JSON.parse('{"item_id":"__proto__","item_category":"constructor","valueOf":"__proto__","price":3}') as Item))
    const again = readBack(writeProfile(profile, roomy))
    expect(Object.keys(again.items)).toEqual(['__proto__'])
    expect(Object.keys(again.facets['valueOf']!)).toContain('__proto__')
    expect(({} as Record<string, unknown>)['viewed']).toBeUndefined()
  })
})

describe('readProfile', () => {
  const text = writeProfile(profileOf(view({ item_id: 'p', item_name: 'Blue Shirt', color: 'blue', price: 3, item_category: 'Men' }), event('purchase', { items: [{ item_id: 'p' }], transaction_id: 't' })), roomy)

  it.each(['', 'null', '[]', '7', '"text"', '{', '{}', 'undefined', '{"format":1}', '{"format":"1"}', '{"format":{"toString":1}}'])('refuses %j', (bad) => {
    expect(readProfile(bad)).toEqual({ newer: false, problem: 'damaged profile' })
  })

  it('tells a newer format from a broken one', () => {
    expect(readProfile(text.replace('"format":1', '"format":2'))).toEqual({ problem: 'profile format 2 found, 1 expected', newer: true })
    expect(readProfile(text.replace('"format":1', '"format":0'))).toEqual({ problem: 'damaged profile', newer: false })
  })

  it.each([[[now + 1, 0]], [[0, now + 1]], [[-1, 0]], [[0]], [[0, 0, 0]]])('refuses the landmarks %j', (landmarks) => {
    expect(readProfile(JSON.stringify({ ...(JSON.parse(text) as object), landmarks })).profile).toBeUndefined()
  })

  it('takes an order number of any length', () => {
    const profile = profileOf(event('purchase', { items: [{ item_id: '9'.repeat(40) }], transaction_id: '9'.repeat(40) }))
    expect(readBack(writeProfile(profile, roomy)).transactions).toEqual(['9'.repeat(40)])
  })

  it('refuses a profile without any one of its parts', () => {
    const whole = JSON.parse(text) as Record<string, unknown>
    for (const key of Object.keys(whole)) {
      expect(readProfile(JSON.stringify({ ...whole, [key]: undefined })).profile).toBeUndefined()
    }
  })

  it('refuses a changed profile or makes a sound one of it, and never throws', () => {
    const anywhere = (value: unknown, path: readonly string[] = []): (readonly string[])[] =>
      typeof value === 'object' && value !== null ? [path, ...Object.entries(value).flatMap(([key, part]) => anywhere(part, [...path, key]))] : [path]
    const paths = anywhere(JSON.parse(text)).slice(1)
    const replacement = fc.oneof(fc.jsonValue(), fc.double(), fc.constantFrom(1e308, -1e308, 5e-324, -1, 0, '', null, [], {}, [0, 0], { '': [1, 1] }, '__proto__'))
    const shelf: Item[] = [{ item_id: 'p', item_name: 'Blue Shirt', color: 'blue', price: 3, item_category: 'Men' }, { item_id: 'q', item_name: 'Red Shirt', color: 'red', price: 9, item_category: 'Men' }]
    let refused = 0
    let sound = 0
    fc.assert(
      fc.property(fc.constantFrom(...paths), replacement, (path, value) => {
        const changed = JSON.parse(text) as Record<string, unknown>
        const parent = path.slice(0, -1).reduce<Record<string, unknown>>((at, key) => at[key] as Record<string, unknown>, changed)
        Object.defineProperty(parent, path.at(-1)!, { value, enumerable: true, configurable: true, writable: true })
        const reading = readProfile(JSON.stringify(changed))
        if (!reading.profile) return void refused++
        sound++
        const { scores } = rank(shelf, { profile: reading.profile, now, query: 'blue shirt' })
        expect([...scores].every(Number.isFinite)).toBe(true)
        expect(writeProfile(reading.profile, roomy)).not.toContain('null')
        addEvent(reading.profile, view(shelf[0]!))
      }),
      { numRuns: 5000 },
    )
    expect(refused).toBeGreaterThan(100)
    expect(sound).toBeGreaterThan(100)
  })

  it('survives any text and any cut', () => {
    for (let length = 0; length < text.length; length += 7) expect(readProfile(text.slice(0, length)).profile).toBeUndefined()
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (any) => void readProfile(any)))
  })
})
