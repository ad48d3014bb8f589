// @ts-check
import { pageReply, redirect } from '../http/reply.mjs'
import { readListState } from '../listing/listState.mjs'
import { listPage } from '../pages/listPage.mjs'
import { noResultsPage } from '../pages/noResultsPage.mjs'
import { unwantedParams } from './unwantedParams.mjs'

/** @type {import('../http/routes.mjs').Route['answer']} */
export function searchRoute(visit) {
  const cleaner = unwantedParams(visit.url)
  if (cleaner) return redirect(cleaner, { status: 302 })
  const query = readListState(visit.url.searchParams).q ?? ''
  const products = visit.shop.search(query)
  if (products.length === 0) return pageReply(noResultsPage(visit, query), visit)
  return pageReply(listPage(visit, {
    title: `“${query}”`, path: '/search', trail: [], list: 'search_results', query, products, children: [], picks: false,
  }), visit)
}
