// @ts-check

/** @typedef {import('../catalog/product.mjs').Product} Product */

/**
 * The first few products to buy today, a style only once and a kind at most twice, so that a short
 * shelf shows the width of the shop.
 *
 * @param {Product[]} products
 * @param {number} limit
 */
export function oneOfEachStyle(products, limit) {
  const styles = new Set()
  /** @type {Map<string, number>} */
  const kinds = new Map()
  /** @type {Product[]} */
  const chosen = []
  for (const product of products) {
    if (chosen.length === limit) break
    const style = product.group ?? product.item_id
    const kind = product.category.join('/')
    if (product.availability !== 'in_stock' || styles.has(style) || (kinds.get(kind) ?? 0) >= 2) continue
    styles.add(style)
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
    chosen.push(product)
  }
  return chosen
}
