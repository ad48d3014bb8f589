// @ts-check
import { mostOfOne } from '../cart/cartCookie.mjs'
import { priceCart } from '../cart/priceCart.mjs'
import { oneOfEachStyle } from '../listing/oneOfEachStyle.mjs'
import { breadcrumbs } from './breadcrumbs.mjs'
import { factAttributes, pictureHref, productHref } from './facts.mjs'
import { html } from './html.mjs'
import { layout } from './layout.mjs'
import { money } from './money.mjs'
import { orderSummary } from './orderSummary.mjs'
import { picks } from './picks.mjs'
import { plainCells, productGrid } from './productGrid.mjs'

/** @typedef {import('../http/readVisit.mjs').Visit} Visit */

/** @param {Visit} visit */
export function cartPage(visit) {
  const cart = priceCart(visit.cart, visit.shop.catalog)
  const main = cart.lines.length === 0 ? emptyCart(visit) : html`<div class="two-columns">
<section aria-label="In your cart"><ul class="lines">${cart.lines.map((line) => cartLine(line, visit))}</ul></section>
<aside class="summary" aria-label="Summary"><h2>Summary</h2>${orderSummary(cart)}<a class="button button-large" href="/checkout">Go to checkout</a><p class="small">Taxes are included. You can still change everything at the next step.</p></aside>
</div>`
  return layout(visit, {
    title: 'Your cart',
    main: html`<div class="wide">${breadcrumbs([], 'Cart')}<div class="list-head"><h1>Your cart</h1></div>${main}
${picks('complements', 'Goes with what is in your cart', { priority: 1 })}
${picks('recently_viewed', 'You looked at', { priority: 2 })}</div>`,
  })
}

/**
 * @param {import('../cart/priceCart.mjs').PricedLine} line
 * @param {Visit} visit
 */
function cartLine({ product, size, quantity }, { shop }) {
  const identity = html`<input type="hidden" name="item" value="${product.item_id}"><input type="hidden" name="size" value="${size}">`
  const id = `quantity-${product.slug}-${size}`.replace(/[^\w-]+/g, '-')
  return html`<li class="line" data-reshelf-item="${product.item_id}"${factAttributes(product, shop)}>
<a class="line-picture" href="${productHref(product)}" tabindex="-1" aria-hidden="true"><img src="${pictureHref(product, shop)}" alt="" width="600" height="720"></a>
<div class="line-text">${product.item_brand && html`<p class="card-brand">${product.item_brand}</p>`}<h2><a href="${productHref(product)}">${product.item_name}</a></h2>
<p class="line-facts">${[product.color, size && `Size ${size}`].filter(Boolean).join(' · ')}</p>
<div class="line-forms"><form method="post" action="/cart/update">${identity}<label for="${id}">Quantity</label> <select id="${id}" name="quantity" data-submit-on-change>${Array.from({ length: mostOfOne }, (_, index) => html`<option${index + 1 === quantity && html` selected`}>${index + 1}</option>`)}</select> <button class="button button-quiet" data-no-script>Update</button></form>
<form method="post" action="/cart/remove" data-reshelf-action="remove_from_cart">${identity}<button class="link">Remove<span class="visually-hidden"> ${product.item_name}</span></button></form></div></div>
${product.price !== undefined && html`<p class="line-price">${money(product.price * quantity, product.currency)}</p>`}
</li>`
}

/** @param {Visit} visit */
const emptyCart = (visit) => html`<p class="nothing">There is nothing in it yet. <a href="/">Have a look around</a></p>
<section class="shelf" aria-labelledby="popular"><div class="shelf-head"><h2 id="popular">Others are taking home</h2></div>${productGrid(plainCells(oneOfEachStyle(visit.shop.catalog.products, 4)), visit, { list: 'cart:popular' })}</section>`
