// @ts-check
import { createHash } from 'node:crypto'
import { categoryPath } from '../catalog/product.mjs'
import { pictureHref, productHref } from '../pages/facts.mjs'

/** @type {WeakMap<object, {body: string, etag: string}>} */
const written = new WeakMap()

/**
 * The whole catalogue as a feed: one product a line, with GA4's item keys, in the shop's featured order. Reshelf reads it for
 * its recommendations.
 *
 * @type {import('../http/routes.mjs').Route['answer']}
 */
export function catalogRoute({ shop }, { request }) {
  let feed = written.get(shop)
  if (!feed) {
    const body = shop.catalog.products.map((product) => `${JSON.stringify(feedItem(product, shop))}\n`).join('')
    feed = { body, etag: `"${createHash('sha1').update(body).digest('base64url')}"` }
    written.set(shop, feed)
  }
  const headers = { 'content-type': 'application/x-ndjson; charset=utf-8', 'cache-control': 'public, max-age=300', etag: feed.etag }
  return request.headers['if-none-match'] === feed.etag ? { status: 304, headers } : { status: 200, headers, body: feed.body }
}

/**
 * @param {import('../catalog/product.mjs').Product} product
 * @param {{remotePictures: boolean}} shop
 */
function feedItem(product, shop) {
  const { item_id, item_name, item_brand, price, list_price, currency, availability, color, gender, sizes, group } = product
  return {
    item_id, item_name, item_brand, item_category: categoryPath(product), price, list_price, currency, availability,
    color, gender, size: sizes, item_group_id: group, image: pictureHref(product, shop), url: productHref(product),
  }
}
