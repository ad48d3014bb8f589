// @ts-check
import { priceCart } from '../cart/priceCart.mjs'
import { pictureHref, productHref, purchasedItem } from './facts.mjs'
import { html, scriptJson } from './html.mjs'
import { icon } from './icon.mjs'
import { layout } from './layout.mjs'
import { orderSummary } from './orderSummary.mjs'
import { picks } from './picks.mjs'

/**
 * @param {import('../http/readVisit.mjs').Visit} visit
 * @param {import('../cart/orderCookie.mjs').Order} order
 */
export function thankYouPage(visit, order) {
  const cart = priceCart(order.lines, visit.shop.catalog)
  return layout(visit, {
    title: 'Thank you',
    main: html`<div class="wide thanks"><div class="thanks-card">
<p class="thanks-mark">${icon('check')}</p><h1>Thank you for your order</h1>
<p>Your order number is <strong class="order-number">${order.id}</strong>. We have begun to pack it.</p>
<ul class="mini-lines">${cart.lines.map(({ product, size, quantity }) => html`<li><img src="${pictureHref(product, visit.shop)}" alt="" width="600" height="720"><span>${quantity} × <a href="${productHref(product)}">${product.item_name}</a>${size && html`<small>Size ${size}</small>`}</span></li>`)}</ul>
${orderSummary(cart)}
<p><a class="button" href="/">Back to the shop</a></p></div></div>
<div class="wide">${picks('complements', 'Goes with what you bought', { priority: 1, of: cart.lines.map(({ product }) => product.item_id).slice(0, 5).join(',') })}
${picks('for_you', 'For the next time', { priority: 2 })}</div>
${!order.told && purchaseScript(order.id, cart, visit.nonce)}`,
  })
}

/**
 * Tells Reshelf of the purchase, by the queue that works before and after it has loaded.
 *
 * @param {string} id
 * @param {ReturnType<typeof priceCart>} cart
 * @param {string} nonce
 */
function purchaseScript(id, { lines, subtotal, delivery, currency, hasPrices }, nonce) {
  const payload = {
    transaction_id: id,
    ...(hasPrices ? { value: subtotal, shipping: delivery, currency } : {}),
    items: lines.map(({ product, quantity }) => purchasedItem(product, quantity)),
  }
  return html`<script nonce="${nonce}">window.reshelf = window.reshelf || []; reshelf.push(${scriptJson(['track', 'purchase', payload])})</script>`
}
