import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { day, event, minute, now, profileOf, view } from '../test/profileOf'
import { rank, type Item } from './index'

vi.setConfig({ testTimeout: 30_000 })

const oneOf = <Value>(...values: readonly Value[]): fc.Arbitrary<Value> => fc.constantFrom(...values)

describe('the golf story: three drivers viewed a week ago, then "golf clubs"', () => {
  const facts = fc.record(
    {
      item_name: fc
        .tuple(oneOf('Ping', 'Callaway', 'Titleist', 'Mizuno'), oneOf('Max', 'LST', 'Tour', 'Lady'), oneOf('Driver', 'Putter', 'Golf Club', 'Irons', 'Wedge'))
        .map((parts) => parts.join(' ')),
      item_brand: oneOf('Ping', 'Callaway', 'Titleist', 'Mizuno', 'PXG'),
      item_category: oneOf('Golf > Clubs', 'Golf > Clubs > Drivers', 'Golf > Clubs > Putters', 'Golf > Bags'),
      color: oneOf<string | string[]>('black', 'white', 'red', ['black', 'red']),
      gender: oneOf('men', 'women', 'unisex'),
      hand: oneOf('left', 'right'),
      price: fc.integer({ min: 20, max: 900 }),
      availability: oneOf('in_stock', 'preorder'),
    },
    { requiredKeys: ['item_name'] },
  )

  const drivers = ['d1', 'd2', 'd3']

  it.each([1, 0.7])('puts the three on top at strength %d, whatever else is known', (strength) => {
    fc.assert(
      fc.property(fc.array(facts, { minLength: 48, maxLength: 48 }), fc.boolean(), (known, alsoSelected) => {
        const items: Item[] = known.map((fact, i) => ({ ...fact, availability: i < 45 ? (fact.availability ?? '') : 'in_stock', item_id: i < 45 ? `o${i}` : drivers[i - 45]! }))
        const visit = items.slice(45).flatMap((item, i) => [
          ...(alsoSelected ? [event('select_item', { items: [item] }, 7 * day + (9 - i) * minute)] : []),
          view(item, 7 * day + (8 - i) * minute),
        ])
        const search = event('view_search_results', { search_term: 'golf clubs' }, 1000)
        const { order, state } = rank(items, { profile: profileOf(...visit, search), now, query: 'golf clubs', strength })
        expect(state).toBe('ranked')
        expect(order.slice(0, 3).map((i) => items[i]!.item_id).sort()).toEqual(drivers)
      }),
      { numRuns: 300 },
    )
  })
})

describe('the jeans story: men’s jeans viewed and put in the cart, then "blue t-shirts"', () => {
  const brands = oneOf('Levis', 'Diesel', 'Acme', 'Uniqlo')
  const colors = ['blue', 'red', 'black', 'white', 'green']

  /** Which facts the shop gives; it says one of gender and category at least. */
  const shop = fc
    .record({ gender: fc.boolean(), category: fc.boolean(), brand: fc.boolean(), price: fc.boolean(), colorIn: oneOf('name', 'facet', 'both') })
    .filter(({ gender, category }) => gender || category)

  const shirt = fc.record({ for: oneOf('men', 'women'), color: oneOf(...colors), brand: brands, price: fc.integer({ min: 8, max: 90 }) })
  const jeans = fc.record({ color: oneOf(...colors), brand: brands, price: fc.integer({ min: 30, max: 150 }) })

  interface Garment {
    readonly for: string
    readonly color: string
    readonly brand: string
    readonly price: number
  }
  type Shop = { readonly gender: boolean; readonly category: boolean; readonly brand: boolean; readonly price: boolean; readonly colorIn: string }

  const inShop = (known: Shop, id: string, kind: string, garment: Garment): Item => ({
    item_id: id,
    item_name: `${known.colorIn === 'facet' ? '' : garment.color} ${kind}`,
    ...(known.colorIn === 'name' ? {} : { color: garment.color }),
    ...(known.gender ? { gender: garment.for } : {}),
    ...(known.category ? { item_category: `${garment.for === 'men' ? 'Men' : 'Women'} > ${kind}` } : {}),
    ...(known.brand ? { item_brand: garment.brand } : {}),
    ...(known.price ? { price: garment.price } : {}),
  })

  const isBlueFirst = (garments: readonly Garment[]): boolean => {
    const men = garments.filter((garment) => garment.for === 'men').map(({ color }) => color === 'blue')
    return men.lastIndexOf(true) < (men.includes(false) ? men.indexOf(false) : Infinity)
  }

  it.each([1, 0.7])('puts no women’s shirt above a men’s, and blue first among the men’s, at strength %d', (strength) => {
    fc.assert(
      fc.property(shop, fc.array(shirt, { minLength: 4, maxLength: 48 }), fc.array(jeans, { minLength: 1, maxLength: 4 }), (known, shirts, viewed) => {
        const worn = viewed.map((pair, i) => inShop(known, `jeans${i}`, 'Jeans', { ...pair, for: 'men' }))
        const profile = profileOf(
          ...worn.map((pair, i) => view(pair, (8 - i) * minute)),
          event('add_to_cart', { items: [worn.at(-1)!] }, 3 * minute),
          event('view_search_results', { search_term: 'blue t-shirts' }, 1000),
        )
        const items = shirts.map((garment, i) => inShop(known, `shirt${i}`, 'T-Shirts', garment))
        const ranked = rank(items, { profile, now, query: 'blue t-shirts', strength }).order.map((i) => shirts[i]!)
        const lastMan = ranked.map((garment) => garment.for).lastIndexOf('men')
        const firstWoman = ranked.findIndex((garment) => garment.for === 'women')
        expect(firstWoman === -1 || lastMan < firstWoman).toBe(true)
        expect(isBlueFirst(ranked)).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('the stranger', () => {
  const shelf: Item[] = ['red', 'blue', 'green', 'blue'].map((color, i) => ({
    item_id: `p${i}`,
    item_name: `${color} shirt`,
    color,
    price: 10 * i,
    ...(i === 0 ? { availability: 'out_of_stock' } : {}),
  }))

  it('gets the shop’s own order, sold-out items included', () => {
    const { order, state } = rank(shelf, { profile: profileOf(), now, query: 'blue shirt' })
    expect({ order, state }).toEqual({ order: [0, 1, 2, 3], state: 'no-signal' })
  })

  it('is still one after a search, a page view and a list seen', () => {
    const profile = profileOf(
      event('page_view'),
      event('view_search_results', { search_term: 'blue shirt' }),
      event('view_item_list', { items: shelf, item_list_id: 'search_results' }),
    )
    expect(rank(shelf, { profile, now, query: 'blue shirt' }).state).toBe('no-signal')
  })

  it('is one for a list that has nothing in common with what they looked at', () => {
    const profile = profileOf(view({ item_id: 'x', item_name: 'Kettle', item_brand: 'Alessi', material: 'steel' }))
    expect(rank(shelf, { profile, now }).state).toBe('no-signal')
  })
})
