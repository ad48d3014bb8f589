// @ts-check
import { pageReply, redirect } from '../http/reply.mjs'
import { listPage } from '../pages/listPage.mjs'
import { unwantedParams } from './unwantedParams.mjs'

/** @type {import('../http/routes.mjs').Route['answer']} */
export function saleRoute(visit) {
  const cleaner = unwantedParams(visit.url)
  if (cleaner) return redirect(cleaner, { status: 302 })
  const products = visit.shop.catalog.products.filter(({ list_price }) => list_price !== undefined)
  if (products.length === 0) return undefined
  return pageReply(listPage(visit, { title: 'Sale', path: '/sale', trail: [], list: 'category:sale', products, children: [], picks: false }), visit)
}
