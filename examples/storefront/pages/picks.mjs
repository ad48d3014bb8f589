// @ts-check
import { attributes, html } from './html.mjs'

/** @typedef {import('./html.mjs').Html} Html */

let count = 0

/**
 * A shelf that Reshelf fills: a carousel by CSS alone, whose room is kept from the start so that nothing shifts. What the shop
 * puts into it stands there until it is filled, and where scripts are off.
 *
 * @param {string} strategy   `for_you`, `similar`, …
 * @param {string} title      the heading until Reshelf knows a better one
 * @param {{limit?: number, priority?: number, own?: Html[], of?: string}} [options]   own: the shop's own cards; priority: lower chooses first
 */
export function picks(strategy, title, { limit = 10, priority, own = [], of } = {}) {
  const id = `picks-${strategy}-${(count = (count + 1) % 1000)}`
  return html`<section class="shelf picks"${attributes({ 'data-reshelf-widget': strategy, 'data-reshelf-limit': limit, 'data-reshelf-priority': priority, 'data-reshelf-of': of, 'aria-labelledby': id })}>
<div class="shelf-head"><h2 id="${id}" data-reshelf-text="reason">${title}</h2></div>
<ul class="carousel">${own}<template>${pick}</template></ul></section>`
}

/** One card, for Reshelf to fill in. */
const pick = html`<li class="card">
<div class="card-picture"><img data-reshelf-src="image" alt="" width="600" height="720" loading="lazy" decoding="async"></div>
<div class="card-text"><p class="card-brand" data-reshelf-text="brand"></p><h3 class="card-name"><a data-reshelf-href="url" data-reshelf-text="name"></a></h3>
<p class="price"><span data-reshelf-text="price"></span> <s data-reshelf-text="list_price"></s></p><p class="card-reason" data-reshelf-text="reason"></p></div>
<form class="card-add" method="post" action="/cart/add" data-reshelf-action="add_to_cart"><input type="hidden" name="item" data-reshelf-value="id"><button class="button button-quiet">Add to cart<span class="visually-hidden">: <span data-reshelf-text="name"></span></span></button></form>
</li>`
