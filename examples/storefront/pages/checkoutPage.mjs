// @ts-check
import { addressFields } from '../cart/readAddress.mjs'
import { priceCart } from '../cart/priceCart.mjs'
import { breadcrumbs } from './breadcrumbs.mjs'
import { pictureHref } from './facts.mjs'
import { attributes, html } from './html.mjs'
import { layout } from './layout.mjs'
import { orderSummary } from './orderSummary.mjs'

/** @typedef {import('../cart/readAddress.mjs').Address} Address */

/**
 * @param {import('../http/readVisit.mjs').Visit} visit
 * @param {Address} [address]   what was typed, where it has to be corrected
 */
export function checkoutPage(visit, address = { values: {}, problems: {} }) {
  const cart = priceCart(visit.cart, visit.shop.catalog)
  const main = cart.lines.length === 0
    ? html`<p class="nothing">Your cart is empty. <a href="/">Have a look around</a></p>`
    : html`<div class="two-columns">
<form class="checkout" method="post" action="/checkout" novalidate>
${Object.keys(address.problems).length > 0 && html`<p class="problem-note" role="alert">Some details are missing. They are marked below.</p>`}
<fieldset><legend>Where it goes</legend><div class="fields">${addressFields.map((field) => addressField(field, address))}</div></fieldset>
<fieldset><legend>Delivery</legend>${radio('delivery', 'standard', 'Standard, two to four working days', true)}${radio('delivery', 'pickup', 'Pick up at the workshop', false)}</fieldset>
<fieldset><legend>Payment</legend>${radio('payment', 'invoice', 'Invoice, 30 days after delivery', true)}${radio('payment', 'delivery', 'Cash on delivery', false)}<p class="small">This is a demonstration shop. Nothing is charged and your address is not kept.</p></fieldset>
<button class="button button-large">Place the order</button>
</form>
<aside class="summary" aria-label="Your order"><h2>Your order</h2><ul class="mini-lines">${cart.lines.map(({ product, size, quantity }) => html`<li><img src="${pictureHref(product, visit.shop)}" alt="" width="600" height="720"><span>${quantity} × ${product.item_name}${size && html`<small>Size ${size}</small>`}</span></li>`)}</ul>${orderSummary(cart)}</aside>
</div>`
  return layout(visit, {
    title: 'Checkout',
    main: html`<div class="wide">${breadcrumbs([{ name: 'Cart', href: '/cart' }], 'Checkout')}<div class="list-head"><h1>Checkout</h1></div>${main}</div>`,
  })
}

/**
 * @param {typeof addressFields[number]} field
 * @param {Address} address
 */
function addressField({ name, label, type, autocomplete, wide }, { values, problems }) {
  const problem = problems[name]
  return html`<p class="field${wide ? ' field-wide' : ''}"><label for="${name}">${label}</label><input id="${name}" name="${name}" type="${type}" autocomplete="${autocomplete}" maxlength="200" required${attributes({ 'value': values[name], 'aria-invalid': problem ? 'true' : undefined, 'aria-describedby': problem ? `${name}-problem` : undefined })}>${problem && html`<span class="problem" id="${name}-problem">${problem}</span>`}</p>`
}

/** @param {string} name @param {string} value @param {string} label @param {boolean} checked */
const radio = (name, value, label, checked) => html`<label class="option"><input type="radio" name="${name}" value="${value}"${checked && html` checked`}> ${label}</label>`
