// @ts-check
import { facetNames } from './listState.mjs'

/** @typedef {import('../catalog/product.mjs').Product} Product */
/** @typedef {import('./listState.mjs').ListState} ListState */
/** @typedef {import('./listState.mjs').FacetName} FacetName */

/** @type {Record<FacetName, (product: Product) => string | undefined>} */
const readers = { brand: (product) => product.item_brand, color: (product) => product.color, gender: (product) => product.gender }

/**
 * @param {Product[]} products
 * @param {ListState} state
 * @param {FacetName | 'price'} [except]   a facet to leave out, so that its other values can be counted
 */
export function filterProducts(products, state, except) {
  const { price, inStock } = state
  const priced = except !== 'price' && (price.from !== undefined || price.to !== undefined)
  const facets = facetNames
    .filter((name) => name !== except && state.chosen[name].length > 0)
    .map((name) => ({ read: readers[name], wanted: new Set(state.chosen[name]) }))
  if (!priced && !inStock && facets.length === 0) return products

  return products.filter((product) =>
    (!inStock || product.availability === 'in_stock') &&
    (!priced || (product.price !== undefined && product.price >= (price.from ?? 0) && product.price < (price.to ?? Infinity))) &&
    facets.every(({ read, wanted }) => wanted.has(read(product) ?? '')))
}

/**
 * How many products each value of a facet would show, the other filters kept.
 *
 * @param {Product[]} products
 * @param {ListState} state
 * @param {FacetName} name
 * @returns {{value: string, count: number}[]}   the commonest first
 */
export function facetCounts(products, state, name) {
  /** @type {Map<string, number>} */
  const counts = new Map()
  for (const product of filterProducts(products, state, name)) {
    const value = readers[name](product)
    if (value) counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count || a.value.localeCompare(b.value))
}

/** Round amounts that price ranges may begin at. */
const steps = [10, 20, 30, 50, 100, 150, 200, 300, 500, 1000, 2000, 5000, 10000, 50000]

/**
 * Price ranges that divide these products usefully: round limits, at most five ranges, none empty.
 *
 * @param {Product[]} products
 * @param {ListState} state
 * @returns {{from?: number, to?: number, count: number}[]}
 */
export function priceRanges(products, state) {
  const prices = filterProducts(products, state, 'price').flatMap(({ price }) => (price === undefined ? [] : [price])).sort((a, b) => a - b)
  if (prices.length < 4) return []
  const inside = steps.filter((step) => step > prices[Math.floor(prices.length * 0.08)] && step < prices[Math.floor(prices.length * 0.95)])
  while (inside.length > 4) inside.splice(inside.length % 2 === 0 ? 1 : inside.length - 2, 1)

  const limits = [undefined, ...inside, undefined]
  return limits.slice(1).map((to, index) => {
    const from = limits[index]
    return { from, to, count: prices.filter((price) => price >= (from ?? 0) && price < (to ?? Infinity)).length }
  }).filter(({ count }) => count > 0)
}
