// @ts-check
import { newOrderId, writeOrder } from '../cart/orderCookie.mjs'
import { priceCart } from '../cart/priceCart.mjs'
import { cookie } from '../http/cookies.mjs'
import { pageReply, redirect } from '../http/reply.mjs'
import { checkoutPage } from '../pages/checkoutPage.mjs'
import { readAddress } from '../cart/readAddress.mjs'
import { cartCookie } from './cartRoutes.mjs'

const day = 24 * 3600

/**
 * Takes the order if the address is complete. The address itself is kept nowhere.
 *
 * @type {import('../http/routes.mjs').Route['answer']}
 */
export function placeOrderRoute(visit, { form }) {
  const { lines } = priceCart(visit.cart, visit.shop.catalog)
  if (lines.length === 0) return redirect('/cart')
  const address = readAddress(form)
  if (Object.keys(address.problems).length > 0) return pageReply(checkoutPage(visit, address), visit, { status: 422 })

  const order = { id: newOrderId(), told: false, lines: visit.cart }
  return redirect('/thank-you', { cookies: [cookie('order', writeOrder(order), day), cartCookie([])] })
}
