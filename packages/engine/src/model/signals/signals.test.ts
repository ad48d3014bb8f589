import { describe, expect, it } from 'vitest'
import type { Item, ShopEvent } from '../../events/event'
import { day, event, minute, now, profileOf, view } from '../../../test/profileOf'
import { candidateList, type CandidateList } from '../../rank/candidateList'
import { rank } from '../../rank/rank'
import { columnsOf, type Column, type Signal } from '../../rank/signal'
import type { Model } from '../model'
import { rankModel } from '../rankModel'
import { besideTouched } from './besideTouched'
import { crowd } from './crowd'
import { firstPlace } from './firstPlace'
import { kinship, leaningOf } from './kinship'
import { lastTouched } from './lastTouched'
import { priceRank } from './priceRank'

const shelf: Item[] = ['a', 'b', 'c', 'd'].map((item_id) => ({ item_id }))
const listOf = (items: readonly Item[], events: readonly ShopEvent[], listName?: string): CandidateList =>
  candidateList(items, { profile: profileOf(...events), now, listName })
/** The columns in which a signal says anything. */
const spoken = (signal: Signal, list: CandidateList): Column[] => columnsOf(signal, list, 1).filter(({ values }) => values.some(Boolean))
const valuesOf = (signal: Signal, list: CandidateList, name: string): readonly number[] | undefined =>
  spoken(signal, list).find((column) => column.signal === name)?.values
function expectClose(actual: readonly number[] | undefined, expected: readonly number[]): void {
  expect(actual).toHaveLength(expected.length)
  expected.forEach((value, i) => expect(actual![i]).toBeCloseTo(value, 6))
}

describe('what was touched last', () => {
  const touched = listOf(shelf, [view(shelf[2]!, 2 * day), view(shelf[1]!, 20 * minute), view(shelf[1]!, 15 * minute), view(shelf[3]!, 10 * minute)])

  it('is told apart from what was touched before it', () => {
    expectClose(valuesOf(lastTouched, touched, 'touched-last'), [0, 0, 0, 1])
    expectClose(valuesOf(lastTouched, touched, 'touched-order'), [0, 1 / 2, 1 / 3, 1])
    expectClose(valuesOf(lastTouched, touched, 'touched-before'), [0, 0, 1, 0])
  })

  it('fades over minutes, or at once when the shopper does something else', () => {
    expectClose(valuesOf(lastTouched, touched, 'touched-now'), [0, 0, 0, 1 / 11])
    expectClose(valuesOf(lastTouched, touched, 'touched-fresh'), [0, 1 / 2.5, 1 / 289, 1 / 2])
    const moved = listOf(shelf, [view(shelf[1]!, 2 * minute), view({ item_id: 'elsewhere' }, minute)])
    expect(valuesOf(lastTouched, moved, 'touched-now')).toBeUndefined()
  })

  it('knows the most touched', () => {
    expectClose(valuesOf(lastTouched, touched, 'touched-most'), [0, 1, 0, 0])
  })

  it('says nothing of a list nobody touched', () => {
    expect(spoken(lastTouched, listOf(shelf, []))).toEqual([])
    expect(spoken(besideTouched, listOf(shelf, [view({ item_id: 'x' })]))).toEqual([])
  })
})

describe('what stands beside what was touched', () => {
  it('is counted in places from it, but for what was touched itself', () => {
    const list = listOf(shelf, [view(shelf[2]!, 2 * minute), view(shelf[1]!, minute)])
    expectClose(valuesOf(besideTouched, list, 'beside:-1'), [1, 0, 0, 0])
    expect(valuesOf(besideTouched, list, 'beside:1')).toBeUndefined()
    expectClose(valuesOf(besideTouched, list, 'beside:after'), [0, 0, 1, Math.SQRT1_2])
    expectClose(valuesOf(besideTouched, list, 'beside:beyond'), [0, 0, 0, 1])
    expectClose(valuesOf(besideTouched, list, 'beside:far'), [0.1, 0, 0.1, 0.2])
  })

  it('counts anew while the shopper is still there', () => {
    expectClose(valuesOf(besideTouched, listOf(shelf, [view(shelf[1]!)]), 'beside:now'), [0, 0, 1, Math.SQRT1_2])
    expect(valuesOf(besideTouched, listOf(shelf, [view(shelf[1]!, minute), event('page_view')]), 'beside:now')).toBeUndefined()
  })
})

describe('the way of the shopper through the list', () => {
  it('leads on from the last two touched', () => {
    const up = listOf(shelf, [view(shelf[3]!, 2 * minute), view(shelf[1]!, minute)])
    expectClose(valuesOf(besideTouched, up, 'beside:onward'), [1, 0, -1, -1])
    expect(valuesOf(besideTouched, listOf(shelf, [view(shelf[1]!)]), 'beside:onward')).toBeUndefined()
  })
})

describe('the first place', () => {
  it('says something before the shopper has done anything, and nothing later', () => {
    expectClose(valuesOf(firstPlace, listOf(shelf, []), 'first-place'), [1, 0, 0, 0])
    expect(spoken(firstPlace, listOf(shelf, [event('page_view')]))).toEqual([])
  })
})

describe('the price among its neighbours', () => {
  const priced = [20, 10, 40, undefined].map((price, i): Item => ({ item_id: `p${i}`, ...(price ? { price } : {}) }))

  it('is its rank, from −½ to ½, and nothing without a price', () => {
    expectClose(valuesOf(priceRank, listOf(priced, []), 'price-rank'), [0, -0.5, 0.5, 0])
    expectClose(valuesOf(priceRank, listOf(priced, []), 'price-least'), [0, 1, 0, 0])
    expect(valuesOf(priceRank, listOf(priced, []), 'price-above')).toBeUndefined()
  })

  it('is compared with the least before it', () => {
    expectClose(valuesOf(priceRank, listOf(priced, []), 'price-beaten'), [0, 0, Math.log(4), 0])
    const odd = [{ item_id: 'n' }, { item_id: 'f', price: 0 }, ...priced, { item_id: 'd', price: 1000 }]
    expectClose(valuesOf(priceRank, listOf(odd, []), 'price-beaten'), [0, 0, 0, 0, Math.log(4), 0, 2])
  })

  it('is compared with the median while nothing was touched in this list', () => {
    expectClose(valuesOf(priceRank, listOf(priced, [view({ item_id: 'x' })]), 'price-odd'), [0, Math.LN2, Math.LN2, 0])
    expect(valuesOf(priceRank, listOf(priced, [view(priced[0]!)]), 'price-odd')).toBeUndefined()
  })

  it('is compared with what was touched in this list', () => {
    const list = listOf(priced, [view(priced[0]!)])
    expectClose(valuesOf(priceRank, list, 'price-above'), [0, 0, Math.LN2, 0])
    expectClose(valuesOf(priceRank, list, 'price-below'), [0, Math.LN2, 0, 0])
  })
})

describe('a crowd', () => {
  const known = { items: { '': { a: 0.5, b: 0.1 }, sale: { a: -0.5 } }, facets: { color: { blue: 0.3, red: -0.1 } } }

  it('has liked an item in this list, or else in any', () => {
    expectClose(valuesOf(crowd(known), listOf(shelf, [], 'sale'), 'crowd:item'), [-0.5, 0.1, 0, 0])
    expectClose(valuesOf(crowd(known), listOf(shelf, []), 'crowd:item'), [0.5, 0.1, 0, 0])
  })

  it('has liked what items are made of', () => {
    const items: Item[] = [{ item_id: 'n', color: ['Blue', 'red'] }, { item_id: 'm', color: 'Red' }, { item_id: 'o' }]
    expectClose(valuesOf(crowd(known), listOf(items, []), 'crowd:color'), [0.2 / Math.SQRT2, -0.1, 0])
  })
})

describe('ranking with a model', () => {
  const model: Model = { format: 1, made: 0, k: 1, weights: { 'crowd:item': 1, 'shop-rank': 0.1, 'touched-last': 1 }, items: { '': { c: 2 } }, facets: {}, next: {}, shards: 0 }

  it('gives a stranger the crowd’s order, and without a model the shop’s', () => {
    const profile = profileOf()
    expect(rank(shelf, { profile, now, model: rankModel(model) })).toMatchObject({ state: 'ranked', order: [2, 0, 1, 3] })
    expect(rank(shelf, { profile, now })).toMatchObject({ state: 'no-signal', order: [0, 1, 2, 3] })
  })

  it('takes its weights before the defaults, and strength scales what it says', () => {
    const profile = profileOf()
    const { scores } = rank(shelf, { profile, now, model: rankModel(model), strength: 0.5 })
    expectClose(scores, [0, -0.1 * Math.LN2, 1 - 0.1 * Math.log(3), -0.1 * Math.log(4)])
  })

  it('hears only what it has weights for, so that one without any changes nothing', () => {
    const profile = profileOf(view(shelf[1]!))
    const mute = rankModel({ ...model, weights: {} })
    expect(rank(shelf, { profile, now, model: mute }).scores).toEqual(rank(shelf, { profile, now }).scores)
  })

  it('can say why', () => {
    const { explain } = rank(shelf, { profile: profileOf(event('view_item', { items: [shelf[0]!] })), now, model: rankModel(model) })
    const { score, terms } = explain(2)
    expect(terms.reduce((sum, { contribution }) => sum + contribution, 0)).toBeCloseTo(score, 9)
    expect(terms.find(({ signal }) => signal === 'crowd:item')?.because).toBe('others chose it here')
    expect(explain(0).terms.find(({ signal }) => signal === 'touched-last')?.because).toBe('it is the one you looked at last')
  })
})

describe('kinship', () => {
  const vectors = { a: [1, 0, 0.5], b: [2, 1, 0.25], c: [-1, 0, -0.5] }
  const shown = event('view_item_list', { item_list_id: 'l', items: [{ item_id: 'b' }, { item_id: 'c' }, { item_id: 'a' }] })
  const chose = event('select_item', { item_list_id: 'l', items: [{ item_id: 'a' }] })

  it('counts what was chosen for the shopper, and what was passed over against', () => {
    const list = listOf(shelf, [shown, chose])
    // One choice, and passes of 1 (just above the click) and 1/√2.
    const [chosen, passes] = [3 ** -0.75, 1 + Math.SQRT1_2]
    const leaning = Object.fromEntries(leaningOf(list.profile, list.recall, (id) => id in vectors))
    expect(leaning['a']).toBeCloseTo(chosen, 6)
    expect(leaning['c']).toBeCloseTo((-chosen * 1) / (passes + 6), 6)
    expect(leaning['b']).toBeCloseTo((-chosen * Math.SQRT1_2) / (passes + 6), 6)
    const shopper = [0, 1].map((at) => leaning['a']! * vectors.a[at]! + leaning['b']! * vectors.b[at]! + leaning['c']! * vectors.c[at]!)
    expectClose(valuesOf(kinship(vectors), list, 'kin'), [shopper[0]!, 2 * shopper[0]! + shopper[1]!, -shopper[0]!, 0])
  })

  it('says of strangers’ lists only what appeals to all', () => {
    const list = listOf(shelf, [])
    expect(valuesOf(kinship(vectors), list, 'kin')).toBeUndefined()
    expectClose(valuesOf(kinship(vectors), list, 'appeal'), [0.5, 0.25, -0.5, 0])
  })

  it('knows nothing of items that are not in the model', () => {
    const list = listOf(shelf, [view({ item_id: 'elsewhere' }, 0)])
    expect(valuesOf(kinship(vectors), list, 'kin')).toBeUndefined()
  })
})
