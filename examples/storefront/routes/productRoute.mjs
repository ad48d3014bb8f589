// @ts-check
import { pageReply } from '../http/reply.mjs'
import { safeDecode } from '../http/safeDecode.mjs'
import { productPage } from '../pages/productPage.mjs'

/** @type {import('../http/routes.mjs').Route['answer']} */
export function productRoute(visit, { rest }) {
  const product = visit.shop.catalog.find(safeDecode(rest) ?? '')
  return product && pageReply(productPage(visit, product), visit)
}
