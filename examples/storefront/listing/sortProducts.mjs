// @ts-check

/** @typedef {import('../catalog/product.mjs').Product} Product */

/** @type {Record<Exclude<import('./listState.mjs').Sort, 'featured'>, (a: Product, b: Product) => number>} */
const orders = {
  'price-asc': (a, b) => (a.price ?? Infinity) - (b.price ?? Infinity),
  'price-desc': (a, b) => (b.price ?? -1) - (a.price ?? -1),
  'newest': (a, b) => b.added - a.added,
}

/**
 * @param {Product[]} products   in the order that "featured" means here
 * @param {import('./listState.mjs').Sort} sort
 */
export function sortProducts(products, sort) {
  // Infinity − Infinity is NaN, which a sort must not see; two unpriced products are equal.
  return sort === 'featured' ? products : [...products].sort((a, b) => orders[sort](a, b) || 0)
}
