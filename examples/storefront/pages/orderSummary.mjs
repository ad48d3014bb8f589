// @ts-check
import { html } from './html.mjs'
import { money } from './money.mjs'

/** @param {ReturnType<typeof import('../cart/priceCart.mjs').priceCart>} cart */
export function orderSummary({ count, currency, subtotal, delivery, total, hasPrices }) {
  if (!hasPrices) return html`<dl class="sums"><dt>Items</dt><dd>${count}</dd><dt class="sums-total">Total</dt><dd class="sums-total">On request</dd></dl>`
  return html`<dl class="sums"><dt>${count} ${count === 1 ? 'item' : 'items'}</dt><dd>${money(subtotal, currency)}</dd><dt>Delivery</dt><dd>${delivery === 0 ? 'Free' : money(delivery, currency)}</dd><dt class="sums-total">Total</dt><dd class="sums-total">${money(total, currency)}</dd></dl>`
}
