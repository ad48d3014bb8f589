// @ts-check
import { categoryPath } from '../catalog/product.mjs'
import { attributes } from './html.mjs'

/** @typedef {import('../catalog/product.mjs').Product} Product */

/** @param {Product} product */
export const productHref = (product) => `/p/${product.slug}`

/**
 * Where a product's picture comes from: drawn here, unless the shop was told to trust its feed.
 *
 * @param {Product} product
 * @param {{remotePictures: boolean}} shop
 */
export function pictureHref(product, { remotePictures }) {
  if (remotePictures && product.image_link) return product.image_link
  return `/img/${encodeURIComponent(product.item_id)}.svg`
}

/**
 * What the page says about a product, in the attributes Reshelf reads. The identity attribute is
 * the caller's: `data-reshelf-item` in a list, `data-reshelf-product` on the product's own page.
 *
 * @param {Product} product
 * @param {{remotePictures: boolean}} shop
 */
export function factAttributes(product, shop) {
  return attributes({
    'data-reshelf-name': product.item_name,
    'data-reshelf-brand': product.item_brand,
    'data-reshelf-category': categoryPath(product),
    'data-reshelf-price': product.price?.toFixed(2),
    'data-reshelf-currency': product.price === undefined ? undefined : product.currency,
    'data-reshelf-image': pictureHref(product, shop),
    'data-reshelf-url': productHref(product),
    'data-reshelf-availability': product.availability,
    'data-reshelf-color': product.color,
    'data-reshelf-gender': product.gender,
    // A comma separates values, so a size may not hold one.
    'data-reshelf-size': product.sizes.map((size) => size.replaceAll(',', '.')).join(','),
  })
}

/**
 * The same facts as a GA4 item, for the purchase event.
 *
 * @param {Product} product
 * @param {number} quantity
 */
export function purchasedItem(product, quantity) {
  const { item_id, item_name, item_brand, price, color, gender } = product
  const levels = product.category.slice(0, 5).map((name, depth) => [`item_category${depth === 0 ? '' : depth + 1}`, name])
  return { item_id, item_name, item_brand, ...Object.fromEntries(levels), price, quantity, color, gender }
}
