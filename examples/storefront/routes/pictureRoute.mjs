// @ts-check
import { drawProduct } from '../pictures/drawProduct.mjs'
import { safeDecode } from '../http/safeDecode.mjs'

/** @type {import('../http/routes.mjs').Route['answer']} */
export function pictureRoute({ shop }, { rest }) {
  const product = shop.catalog.find(safeDecode(rest) ?? '')
  if (!product) return undefined
  return {
    status: 200,
    headers: {
      'content-type': 'image/svg+xml',
      'cache-control': 'public, max-age=86400',
      'content-security-policy': "default-src 'none'",
    },
    body: drawProduct(product),
  }
}
