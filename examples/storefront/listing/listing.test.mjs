import { describe, expect, it } from 'vitest'
import { arrangeGrid } from './arrangeGrid.mjs'
import { facetCounts, filterProducts, priceRanges } from './filterProducts.mjs'
import { listHref, readListState } from './listState.mjs'
import { sortProducts } from './sortProducts.mjs'

const product = (at, more = {}) => ({ item_id: `p${at}`, item_brand: at % 2 ? 'One' : 'Two', color: ['red', 'blue', 'green'][at % 3], price: at * 7 + 5, availability: 'in_stock', added: at, category: ['x'], sizes: [], ...more })
const products = Array.from({ length: 48 }, (_, at) => product(at))
const state = (text = '') => readListState(new URLSearchParams(text))

describe('arrangeGrid', () => {
  it.each(['golf clubs', 'blue t-shirts', 'jeans', 'a', 'b', 'c', 'd'])('leaves the first places of a search for %s alone and shows everything once', (list) => {
    const cells = arrangeGrid(products, { list, picks: false })
    expect(cells).toHaveLength(49)
    expect(new Set(cells.filter(({ kind }) => kind === 'product').map(({ product: { item_id } }) => item_id)).size).toBe(48)
    expect(cells.slice(0, 3).every(({ kind, role }) => kind === 'product' && !role)).toBe(true)
    expect(cells.filter(({ role }) => role === 'sponsored')).toHaveLength(1)
    expect(cells.filter(({ kind }) => kind === 'promo')).toHaveLength(1)
  })

  it('pins in most categories, at the first or second place', () => {
    const places = Array.from({ length: 40 }, (_, at) => arrangeGrid(products, { list: `category:${at}`, picks: true }).findIndex(({ role }) => role === 'pin'))
    expect(places.filter((place) => place >= 0).length).toBeGreaterThan(20)
    expect(Math.max(...places)).toBeLessThanOrEqual(1)
  })

  it('leaves a short list as it is', () => {
    expect(arrangeGrid(products.slice(0, 5), { list: 'x', picks: true })).toEqual(products.slice(0, 5).map((one) => ({ kind: 'product', product: one })))
  })
})

describe('the address of a list', () => {
  it('reads back what it writes', () => {
    const address = listHref('/c/x', state('q=a&brand=One&brand=Two&color=red&from=10&to=50&stock=1&sort=newest&page=3'))
    expect(readListState(new URL(address, 'http://x').searchParams)).toEqual(state('q=a&brand=One&brand=Two&color=red&from=10&to=50&stock=1&sort=newest&page=3'))
  })

  it('does not name the shop’s own order or the first page', () => {
    expect(listHref('/c/x', state('sort=featured&page=1'))).toBe('/c/x')
  })

  it.each(['page=-1', 'page=x', 'page=1e99', 'sort=constructor', 'sort=__proto__', 'from=abc', 'to=-5', 'from=Infinity'])('takes %s for nothing', (text) => {
    expect(listHref('/c/x', state(text))).toBe('/c/x')
  })
})

describe('filters', () => {
  it('joins values of a facet and crosses facets', () => {
    expect(filterProducts(products, state('color=red&color=blue&brand=One')).every(({ color, item_brand }) => color !== 'green' && item_brand === 'One')).toBe(true)
    expect(filterProducts(products, state('from=40&to=61')).map(({ price }) => price)).toEqual([40, 47, 54])
  })

  it('counts what a value would show with the other filters kept', () => {
    expect(facetCounts(products, state('color=red'), 'color')).toHaveLength(3)
    expect(facetCounts(products, state('color=red'), 'brand').reduce((sum, { count }) => sum + count, 0)).toBe(16)
  })

  it('makes price ranges that hold everything once', () => {
    const ranges = priceRanges(products, state())
    expect(ranges.length).toBeGreaterThan(1)
    expect(ranges.length).toBeLessThanOrEqual(5)
    expect(ranges.reduce((sum, { count }) => sum + count, 0)).toBe(48)
  })
})

it('sorts unpriced products last, either way', () => {
  const some = [product(1, { price: undefined }), product(2, { price: 5 }), product(3, { price: 9 }), product(4, { price: undefined })]
  expect(sortProducts(some, 'price-asc').map(({ price }) => price)).toEqual([5, 9, undefined, undefined])
  expect(sortProducts(some, 'price-desc').map(({ price }) => price)).toEqual([9, 5, undefined, undefined])
  expect(sortProducts(some, 'featured')).toBe(some)
})
