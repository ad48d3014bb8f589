// @ts-check
import { oneOfEachStyle } from './oneOfEachStyle.mjs'

/** @typedef {import('../catalog/product.mjs').Product} Product */

// A kind may hold thousands; a handful of the best sold is enough to choose from.
const considered = 400

/**
 * Other styles of the same kind, in the shop's order; topped up from the level above.
 *
 * @param {Product} product
 * @param {import('../catalog/createCatalog.mjs').Catalog} catalog
 * @param {number} limit
 */
export function alsoLike(product, catalog, limit) {
  /** @type {Product[]} */
  const chosen = []
  for (let depth = product.category.length; depth > 0 && chosen.length < limit; depth--) {
    const shelf = catalog.tree.at(product.category.slice(0, depth))?.products.slice(0, considered) ?? []
    const known = new Set([product, ...chosen].map(({ group, item_id }) => group ?? item_id))
    const others = shelf.filter(({ group, item_id }) => !known.has(group ?? item_id))
    chosen.push(...(depth === product.category.length ? firstOfEachStyle(others, limit) : oneOfEachStyle(others, limit - chosen.length)))
  }
  return chosen.slice(0, limit)
}

/** @param {Product[]} products @param {number} limit */
function firstOfEachStyle(products, limit) {
  /** @type {Map<string, Product>} */
  const styles = new Map()
  for (const product of products) {
    const style = product.group ?? product.item_id
    if (product.availability === 'in_stock' && !styles.has(style)) styles.set(style, product)
  }
  return [...styles.values()].slice(0, limit)
}
