// @ts-check
import { randomBytes } from 'node:crypto'
import { readCart } from '../cart/cartCookie.mjs'
import { readOrder } from '../cart/orderCookie.mjs'
import { readWishlist } from '../cart/wishlistCookie.mjs'
import { readCookies } from './cookies.mjs'

/**
 * What does not change between two requests.
 *
 * @typedef {object} Shop
 * @property {string} name
 * @property {import('../catalog/createCatalog.mjs').Catalog} catalog
 * @property {(query: string) => import('../catalog/product.mjs').Product[]} search
 * @property {boolean} remotePictures   show a feed's own pictures instead of the drawn ones
 * @property {object} [reshelf]         Reshelf options that every page carries
 * @property {boolean} strictPolicy   nonces alone, and Trusted Types
 * @property {string} sdkFolder         where `/reshelf/…` is served from
 *
 * One request as the pages see it: the shop, the address, and what the shopper's cookies say.
 * @typedef {object} Visit
 * @property {Shop} shop
 * @property {URL} url
 * @property {import('../cart/cartCookie.mjs').CartLine[]} cart
 * @property {string[]} wishlist
 * @property {import('../cart/orderCookie.mjs').Order | undefined} order
 * @property {string | undefined} notice   a line to show once, set by the form just posted
 * @property {string} nonce
 */

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {URL} url
 * @param {Shop} shop
 * @returns {Visit}
 */
export function readVisit(request, url, shop) {
  const cookies = readCookies(request.headers.cookie)
  return {
    shop,
    url,
    cart: readCart(cookies.get('cart')),
    wishlist: readWishlist(cookies.get('wishlist')),
    order: readOrder(cookies.get('order')),
    notice: cookies.get('notice'),
    nonce: randomBytes(16).toString('base64'),
  }
}
