// @ts-check
import { pageReply, redirect } from '../http/reply.mjs'
import { listPage } from '../pages/listPage.mjs'
import { unwantedParams } from './unwantedParams.mjs'

/** @type {import('../http/routes.mjs').Route['answer']} */
export function categoryRoute(visit, { rest }) {
  const node = visit.shop.catalog.tree.find(rest)
  if (!node) return undefined
  const cleaner = unwantedParams(visit.url)
  if (cleaner) return redirect(cleaner, { status: 302 })
  return pageReply(listPage(visit, {
    title: node.name,
    path: node.href,
    trail: node.path.slice(0, -1).map((name, depth) => ({ name, href: visit.shop.catalog.tree.at(node.path.slice(0, depth + 1))?.href ?? '/' })),
    list: `category:${rest}`,
    products: node.products,
    children: node.children,
    picks: true,
  }), visit)
}
