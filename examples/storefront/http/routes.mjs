// @ts-check
import { addToCartRoute, removeFromCartRoute, updateCartRoute } from '../routes/cartRoutes.mjs'
import { cartPage } from '../pages/cartPage.mjs'
import { catalogRoute } from '../routes/catalogRoute.mjs'
import { categoryRoute } from '../routes/categoryRoute.mjs'
import { checkoutPage } from '../pages/checkoutPage.mjs'
import { homePage } from '../pages/homePage.mjs'
import { infoPage } from '../pages/infoPage.mjs'
import { pictureRoute } from '../routes/pictureRoute.mjs'
import { preferencesPage } from '../pages/preferencesPage.mjs'
import { placeOrderRoute } from '../routes/placeOrderRoute.mjs'
import { productRoute } from '../routes/productRoute.mjs'
import { saleRoute } from '../routes/saleRoute.mjs'
import { searchRoute } from '../routes/searchRoute.mjs'
import { thankYouRoute } from '../routes/thankYouRoute.mjs'
import { wishlistPage } from '../pages/wishlistPage.mjs'
import { wishlistRoute } from '../routes/wishlistRoute.mjs'
import { pageReply } from './reply.mjs'

/** @typedef {import('./readVisit.mjs').Visit} Visit */
/** @typedef {import('./reply.mjs').Reply} Reply */
/** @typedef {import('../pages/html.mjs').Html} Html */

/**
 * A route answers with a reply, or with undefined where there is nothing at that address.
 *
 * @typedef {object} Route
 * @property {'GET' | 'POST'} method
 * @property {RegExp} path              the first group, if any, is `rest`, still percent-encoded
 * @property {(visit: Visit, input: {rest: string, form: URLSearchParams, request: import('node:http').IncomingMessage}) => Reply | undefined | Promise<Reply | undefined>} answer
 */

/** @param {(visit: Visit) => Html | undefined} render @returns {Route['answer']} */
const shows = (render) => (visit) => {
  const page = render(visit)
  return page && pageReply(page, visit)
}

/** @type {Route[]} */
export const routes = [
  { method: 'GET', path: /^\/$/, answer: shows(homePage) },
  { method: 'GET', path: /^\/c\/(.+?)\/?$/, answer: categoryRoute },
  { method: 'GET', path: /^\/search$/, answer: searchRoute },
  { method: 'GET', path: /^\/catalog\.ndjson$/, answer: catalogRoute },
  { method: 'GET', path: /^\/sale$/, answer: saleRoute },
  { method: 'GET', path: /^\/p\/([^/]+)$/, answer: productRoute },
  { method: 'GET', path: /^\/img\/([^/]+)\.svg$/, answer: pictureRoute },
  { method: 'GET', path: /^\/cart$/, answer: shows(cartPage) },
  { method: 'POST', path: /^\/cart\/add$/, answer: addToCartRoute },
  { method: 'POST', path: /^\/cart\/remove$/, answer: removeFromCartRoute },
  { method: 'POST', path: /^\/cart\/update$/, answer: updateCartRoute },
  { method: 'GET', path: /^\/your-shelf$/, answer: shows(preferencesPage) },
  { method: 'GET', path: /^\/wishlist$/, answer: shows(wishlistPage) },
  { method: 'POST', path: /^\/wishlist$/, answer: wishlistRoute },
  { method: 'GET', path: /^\/checkout$/, answer: shows(checkoutPage) },
  { method: 'POST', path: /^\/checkout$/, answer: placeOrderRoute },
  { method: 'GET', path: /^\/thank-you$/, answer: thankYouRoute },
  { method: 'GET', path: /^\/(delivery|returns|repairs|about)$/, answer: (visit, { rest }) => pageReply(infoPage(visit, rest), visit) },
]
