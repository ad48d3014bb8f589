import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import type { Item, ShopEvent } from '../../events/event'
import { anyEvent, anyItem } from '../../../test/arbitraries'
import { day, event, minute, now, profileOf, view } from '../../../test/profileOf'
import { candidateList, type CandidateList } from '../candidateList'
import { explain } from '../explain'
import { orderItems } from '../orderItems'
import { columnsOf as allColumnsOf, type Column, type Signal } from '../signal'
import { signals } from '../signals'
import { defaultWeights, otherFacetWeight } from '../weights'
import { facetAffinity } from './facetAffinity'
import { itemTouched } from './itemTouched'
import { priceFit } from './priceFit'
import { queryAgreement } from './queryAgreement'
import { shopRank } from './shopRank'
import { stock } from './stock'

vi.setConfig({ testTimeout: 30_000 })

const listOf = (items: readonly Item[], events: readonly ShopEvent[], query?: string): CandidateList =>
  candidateList(items, { profile: profileOf(...events), now, query })

/** The words for a signal's value of one item. */
const because = (name: string, list: CandidateList, i: number): string | undefined =>
  explain({ ...orderItems(list.items, { profile: list.profile, now, query: list.query.join(' ') }), list }, i).terms.find(({ signal }) => signal === name)?.because

/** What a signal says at full strength, without the columns that say nothing of any candidate. */
const columnsOf = (signal: Signal, list: CandidateList): Column[] => allColumnsOf(signal, list, 1).filter(({ values }) => values.some(Boolean))

/** The values of a signal's only column, or of the one named. */
function valuesOf(signal: Signal, list: CandidateList, name?: string): number[] | undefined {
  const columns = columnsOf(signal, list)
  const column = name ? columns.find((one) => one.signal === name) : columns[0]
  return column && [...column.values]
}

function expectClose(actual: readonly number[] | undefined, expected: readonly number[]): void {
  expect(actual).toHaveLength(expected.length)
  expected.forEach((value, i) => expect(actual![i]).toBeCloseTo(value, 9))
}

const shelf: Item[] = [{ item_id: 'a' }, { item_id: 'b' }, { item_id: 'c' }]

describe('the shop’s rank', () => {
  it('is −ln of the place, counted from 1', () => {
    expectClose(valuesOf(shopRank, listOf(shelf, [])), [0, -Math.LN2, -Math.log(3)])
    expect(columnsOf(shopRank, listOf(shelf, []))[0]).toMatchObject({ signal: 'shop-rank', weight: defaultWeights['shop-rank'] })
    expect(because('shop-rank', listOf(shelf, []), 2)).toBe('the shop lists it at 3')
  })
})

describe('an item touched', () => {
  it('counts ½ after one fresh view, ⅔ after two, ⅓ after one a month ago', () => {
    const list = listOf(shelf, [view(shelf[0]!), view(shelf[1]!), view(shelf[1]!), view(shelf[2]!, 30 * day)])
    expectClose(valuesOf(itemTouched, list, 'viewed'), [1 / 2, 2 / 3, 1 / 3])
    expect(columnsOf(itemTouched, list)[0]).toMatchObject({ signal: 'viewed', weight: defaultWeights['viewed'] })
  })

  it('counts apart whether it was put in the cart, bought or passed over', () => {
    const list = listOf(shelf, [
      event('add_to_cart', { items: [shelf[0]!] }),
      event('add_to_wishlist', { items: [shelf[1]!] }),
      event('purchase', { items: [shelf[2]!] }),
      event('view_item_list', { items: shelf }),
      event('select_item', { items: [shelf[2]!] }),
    ])
    expectClose(valuesOf(itemTouched, list, 'carted'), [1 / 2, 1 / 2, 0])
    expectClose(valuesOf(itemTouched, list, 'bought'), [0, 0, 1 / 2])
    expectClose(valuesOf(itemTouched, list, 'passed'), [Math.SQRT1_2 / (1 + Math.SQRT1_2), 1 / 2, 0])
    expectClose(valuesOf(itemTouched, list, 'viewed'), [0, 0, 1 / 2])
  })

  it('says nothing of items never met', () => {
    expect(columnsOf(itemTouched, listOf(shelf, [view({ item_id: 'x' })]))).toEqual([])
  })

  it('is found under any id', () => {
    const odd: Item[] = ['__proto__', 'constructor', 'toString'].map((item_id) => ({ item_id }))
    expect(columnsOf(itemTouched, listOf(odd, []))).toEqual([])
    expectClose(valuesOf(itemTouched, listOf(odd, [view(odd[0]!)]), 'viewed'), [1 / 2, 0, 0])
  })
})

describe('facet affinity', () => {
  const colors = (...values: (string | string[] | undefined)[]): Item[] =>
    values.map((color, i) => ({ item_id: `p${i}`, ...(color === undefined ? {} : { color }) }))

  it('is the log-lift over the list’s own shares', () => {
    // One view now counts 1 in the session and 1 in the long run: n = N = 2, κ = 2.
    const list = listOf(colors('blue', 'red', 'red', 'red'), [view({ item_id: 'x', color: 'blue' })])
    const [blue, red] = [Math.log(2.5 / (4 * 0.25)), Math.log(1.5 / (4 * 0.75))]
    expectClose(valuesOf(facetAffinity, list, 'affinity:color'), [blue, red, red, red])
    expect(columnsOf(facetAffinity, list)[0]!.weight).toBe(otherFacetWeight)
  })

  it('adds the lifts of several values and divides by the root of their number', () => {
    const list = listOf(colors(['blue', 'red'], 'red'), [view({ item_id: 'x', color: 'blue' })])
    const [blue, red] = [Math.log(3 / (4 * 0.5)), Math.log(2 / (4 * 1))]
    expectClose(valuesOf(facetAffinity, list), [(blue + red) / Math.SQRT2, red])
  })

  it('gives the mean to who says nothing', () => {
    const list = listOf(colors('blue', undefined, 'red'), [view({ item_id: 'x', color: 'blue' })])
    const [blue, red] = [Math.log(3 / (4 * 0.5)), Math.log(1 / (4 * 0.5))]
    expectClose(valuesOf(facetAffinity, list), [blue, (blue + red) / 2, red])
    expect(because('affinity:color', list, 1)).toBe('it does not say its color')
  })

  it('says nothing of facets the shopper does not know, or that all candidates share', () => {
    expect(columnsOf(facetAffinity, listOf(colors('blue', 'red'), [view({ item_id: 'x', size: 'M' })]))).toEqual([])
    expect(columnsOf(facetAffinity, listOf(colors('blue', 'blue'), [view({ item_id: 'x', color: 'red' })]))).toEqual([])
  })

  it('counts words only in favour, and not those of the query', () => {
    const named = (...names: string[]): Item[] => names.map((item_name, i) => ({ item_id: `p${i}`, item_name }))
    const seen = [view({ item_id: 'x', item_name: 'Tour Driver' })]
    // N = n = 2; half of the list has "driver", half "putter", all "tour".
    const list = named('Tour Driver', 'Tour Putter')
    const driver = Math.log((2 + 1) / (4 * 0.5))
    expectClose(valuesOf(facetAffinity, listOf(list, seen)), [driver / Math.SQRT2, 0])
    expect(columnsOf(facetAffinity, listOf(list, seen, 'drivers'))).toEqual([])
  })

  it('leaves a facet to the query that names one of its values', () => {
    const seen = [view({ item_id: 'x', color: 'red', size: 'M' })]
    const list = [
      { item_id: 'a', color: 'Blue', size: 'M' },
      { item_id: 'b', color: 'red', size: 'L' },
    ]
    expect(columnsOf(facetAffinity, listOf(list, seen, 'blue shirts')).map(({ signal }) => signal)).toEqual(['affinity:size'])
    expect(columnsOf(facetAffinity, listOf(list, seen)).map(({ signal }) => signal)).toEqual(['affinity:color', 'affinity:size'])
    expect(columnsOf(facetAffinity, listOf(list, seen, 'green shirts')).map(({ signal }) => signal)).toEqual(['affinity:color', 'affinity:size'])
  })

  it('says how it compares', () => {
    const list = listOf(colors('blue', 'red', 'red', 'red'), [view({ item_id: 'x', color: 'blue' })])
    expect(because('affinity:color', list, 0)).toBe('color “blue” is 2.5× as frequent in what you looked at than in this list')
    expect(because('affinity:color', list, 1)).toBe('color “red” is 2.0× rarer in what you looked at than in this list')
  })

  it('fades', () => {
    const list = listOf(colors('blue', 'red'), [view({ item_id: 'x', color: 'blue' }, 60 * day)])
    expectClose(valuesOf(facetAffinity, list), [Math.log(1.25 / (2.25 * 0.5)), Math.log(1 / (2.25 * 0.5))])
  })
})

describe('query agreement', () => {
  const named: Item[] = ['Blue T-Shirt', 'Red T-Shirt', 'Red T-Shirt', 'Red T-Shirt'].map((item_name, i) => ({ item_id: `p${i}`, item_name }))
  const seen = [view({ item_id: 'x' })]

  it('weighs each word by how well it tells the candidates apart', () => {
    // All are shirts, so "blue" is all that counts; trust is 2 / (2 + κ) = ½.
    expectClose(valuesOf(queryAgreement, listOf(named, seen, 'blue t-shirts')), [1 / 2, 0, 0, 0])
    expect(because('query', listOf(named, seen, 'blue t-shirts'), 0)).toBe('it matches “blue shirt” of your search')
  })

  it('shares between several telling words', () => {
    const [blue, red] = [Math.log(4), Math.log(4 / 3)]
    expectClose(valuesOf(queryAgreement, listOf(named, seen, 'blue red')), [blue, red, red, red].map((idf) => idf / (blue + red) / 2))
  })

  it('finds words in facets too', () => {
    const items: Item[] = [{ item_id: 'a', color: ['Navy Blue'] }, { item_id: 'b', item_category: 'Men > Jeans' }]
    expectClose(valuesOf(queryAgreement, listOf(items, seen, 'blue')), [1 / 2, 0])
    expectClose(valuesOf(queryAgreement, listOf(items, seen, 'jeans')), [0, 1 / 2])
  })

  it('grows with the trust the profile has earned', () => {
    expect(columnsOf(queryAgreement, listOf(named, [], 'blue'))).toEqual([])
    expectClose(valuesOf(queryAgreement, listOf(named, [...seen, ...seen, ...seen], 'blue')), [6 / 8, 0, 0, 0])
  })

  it('says nothing without a query, or where no word or every word fits all', () => {
    for (const query of [undefined, '', 'shirt', 'kettle', '!!']) expect(columnsOf(queryAgreement, listOf(named, seen, query))).toEqual([])
  })
})

describe('price fit', () => {
  const priced = (...prices: (number | undefined)[]): Item[] => prices.map((price, i) => ({ item_id: `p${i}`, ...(price === undefined ? {} : { price }) }))
  const e = Math.E

  it('is the log-ratio of the shopper’s prices over the list’s, relative to its mean', () => {
    // Log prices of the list: 1 and 3, so mean 2, variance 1. One view at 3 counts as much as half of κ: the shopper's
    // moments are those of the list, moved by a third: mean 2 + (3 − 2)/3 = 7/3, square 5 + (9 − 5)/3 = 19/3.
    const list = listOf(priced(e, e ** 3), [view({ item_id: 'x', price: e ** 3 })])
    const [mean, variance] = [7 / 3, 19 / 3 - 49 / 9]
    const lift = (log: number): number => -Math.log(variance) / 2 - (log - mean) ** 2 / (2 * variance) + (log - 2) ** 2 / 2
    const half = (lift(3) - lift(1)) / 2
    expect(half).toBeCloseTo(0.375, 9)
    expectClose(valuesOf(priceFit, list), [-half, half])
  })

  it('neither helps nor harms who has no price, or one that is none', () => {
    const seen = [view({ item_id: 'x', price: e ** 3 })]
    const values = valuesOf(priceFit, listOf(priced(e, undefined, e ** 3, Number.NaN, Infinity, -1, 0), seen))!
    expect([values[1], ...values.slice(3)]).toEqual([0, 0, 0, 0, 0])
    expect(values[2]).toBeCloseTo(0.375, 9)
  })

  it('keeps to the top category', () => {
    const seen = [view({ item_id: 'x', price: e ** 3, item_category: 'Men > Jeans' })]
    const inMen = priced(e, e ** 3).map((item) => ({ ...item, item_category: 'Men > Shirts' }))
    const inWomen = priced(e, e ** 3).map((item) => ({ ...item, item_category: 'Women > Shirts' }))
    expectClose(valuesOf(priceFit, listOf([...inMen, ...inWomen], seen)), [-0.375, 0.375, 0, 0])
  })

  it('is never more than one log unit from fair', () => {
    const list = listOf(priced(1, 1, 1, 1, 1, 1, 1, 1000), Array.from({ length: 20 }, () => view({ item_id: 'x', price: 1000 })))
    for (const value of valuesOf(priceFit, list)!) expect(Math.abs(value)).toBeLessThanOrEqual(2)
  })

  it('says nothing where all cost the same', () => {
    expect(columnsOf(priceFit, listOf(priced(5, 5), [view({ item_id: 'x', price: 50 })]))).toEqual([])
  })
})

describe('stock', () => {
  it('costs a wait something', () => {
    const list = listOf([{ item_id: 'a' }, { item_id: 'b', availability: 'PreOrder' }, { item_id: 'c', availability: 'OutOfStock' }], [])
    expectClose(valuesOf(stock, list), [0, -1, 0])
  })
})

describe('every signal', () => {
  it('gives a finite number per candidate and words for it, whatever the facts', () => {
    fc.assert(
      fc.property(fc.array(anyItem, { maxLength: 8 }), fc.array(anyEvent, { maxLength: 8 }), fc.constantFrom(undefined, 'blue t-shirts', ''), (items, events, query) => {
        const list = listOf(items, events, query)
        for (const { signal, weight, values } of signals.flatMap((one) => columnsOf(one, list))) {
          expect(signal).not.toBe('')
          expect(Number.isFinite(weight)).toBe(true)
          expect(values).toHaveLength(items.length)
          values.forEach((value, i) => {
            expect(Number.isFinite(value)).toBe(true)
            if (value) expect(because(signal, list, i)).toMatch(/\w/)
          })
        }
      }),
      { numRuns: 200 },
    )
  })

  it('has a name of its own', () => {
    const events = [view({ item_id: 'a', color: 'blue', price: 9 }, minute), view({ item_id: 'a', color: 'red', price: 7 }, minute)]
    const names = signals.flatMap((one) => columnsOf(one, listOf([{ item_id: 'a', color: 'blue', price: 7 }, { item_id: 'b', color: 'red', price: 9 }], events, 'blue'))).map(({ signal }) => signal)
    expect(new Set(names).size).toBe(names.length)
  })
})
