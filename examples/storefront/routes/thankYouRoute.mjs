// @ts-check
import { writeOrder } from '../cart/orderCookie.mjs'
import { cookie } from '../http/cookies.mjs'
import { pageReply, redirect } from '../http/reply.mjs'
import { thankYouPage } from '../pages/thankYouPage.mjs'

const day = 24 * 3600

/**
 * The page says "purchase" the first time it is shown and keeps quiet after that.
 *
 * @type {import('../http/routes.mjs').Route['answer']}
 */
export function thankYouRoute(visit, { request }) {
  const { order } = visit
  if (!order) return redirect('/', { status: 302 })
  // A HEAD request shows nothing, so it must not use up the one telling.
  const told = request.method === 'HEAD' ? order.told : true
  return pageReply(thankYouPage(visit, order), visit, { cookies: [cookie('order', writeOrder({ ...order, told }), day)] })
}
