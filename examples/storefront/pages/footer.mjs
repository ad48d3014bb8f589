// @ts-check
import { html } from './html.mjs'

/** @param {import('../http/readVisit.mjs').Visit} visit */
export const footer = ({ shop }) => html`<footer class="foot">
<div class="foot-columns">
<section><h2>${shop.name}</h2><p>Clothes, clubs and camps for people who would rather be out. Chosen, tested and mended by a small crew.</p></section>
<nav aria-label="Shop"><h2>Shop</h2><ul>${shop.catalog.tree.departments.slice(0, 6).map(({ name, href }) => html`<li><a href="${href}">${name}</a></li>`)}</ul></nav>
<nav aria-label="Help"><h2>Help</h2><ul><li><a href="/delivery">Delivery</a></li><li><a href="/returns">Returns</a></li><li><a href="/repairs">Repairs</a></li></ul></nav>
<nav aria-label="The shop"><h2>About</h2><ul><li><a href="/about">Who we are</a></li><li><a href="/wishlist">Wishlist</a></li><li><a href="/your-shelf">Your shelf</a></li><li><a href="/cart">Cart</a></li></ul></nav>
</div>
<p class="foot-note">${shop.name} is a demonstration shop: nothing is charged and nothing is sent. What you look at stays in this browser.</p>
</footer>`
