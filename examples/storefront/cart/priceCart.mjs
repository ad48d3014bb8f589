// @ts-check
import { deliveryFee, freeFrom } from './deliveryTerms.mjs'

/** @typedef {import('../catalog/product.mjs').Product} Product */
/** @typedef {{product: Product, size: string, quantity: number}} PricedLine */

/**
 * A cart with what the catalogue knows about it. Prices never come from the cookie; a product that
 * has left the catalogue leaves the cart.
 *
 * @param {import('./cartCookie.mjs').CartLine[]} lines
 * @param {import('../catalog/createCatalog.mjs').Catalog} catalog
 */
export function priceCart(lines, catalog) {
  const priced = lines.flatMap(({ item_id, size, quantity }) => {
    const product = catalog.find(item_id)
    return product && product.item_id === item_id ? [{ product, size, quantity }] : []
  })
  const currency = priced.find(({ product }) => product.currency)?.product.currency
  const subtotal = cents(priced.reduce((sum, { product, quantity }) => sum + (product.price ?? 0) * quantity, 0))
  const delivery = currency === 'EUR' && subtotal > 0 && subtotal < freeFrom ? deliveryFee : 0
  return {
    lines: priced, currency, subtotal, delivery,
    total: cents(subtotal + delivery),
    count: priced.reduce((sum, { quantity }) => sum + quantity, 0),
    /** Whether there are prices to add up at all. */
    hasPrices: priced.some(({ product }) => product.price !== undefined),
  }
}

/** @param {number} amount */
const cents = (amount) => Math.round(amount * 100) / 100
