// @ts-check
import { priceCart } from '../cart/priceCart.mjs'
import { footer } from './footer.mjs'
import { header } from './header.mjs'
import { attributes, html, scriptJson } from './html.mjs'
import { icon } from './icon.mjs'

/** @typedef {import('../http/readVisit.mjs').Visit} Visit */

/** @type {Record<string, import('./html.mjs').Html>} */
const notices = {
  added: html`${icon('check')} Added to your cart. <a href="/cart">View cart</a>`,
  unavailable: html`Sorry, that one is sold out.`,
}

/**
 * The frame of every page. The Reshelf tag stands first in the head and blocks, so that it is there
 * before the parser meets the first list.
 *
 * @param {Visit} visit
 * @param {{title: string, description?: string, scripts?: string[], main: import('./html.mjs').Html}} page   scripts: the page's own, modules
 */
export function layout(visit, { title, description, scripts = [], main }) {
  const { shop, notice, nonce } = visit
  const { count } = priceCart(visit.cart, shop.catalog)
  const own = attributes({ nonce: shop.strictPolicy && nonce })
  const note = notice && Object.hasOwn(notices, notice) ? notices[notice] : undefined
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – ${shop.name}</title>
${description && html`<meta name="description" content="${description}">`}
${shop.reshelf && html`<script type="application/json" data-reshelf-options>${scriptJson(shop.reshelf)}</script>`}
<script${own} src="/reshelf/reshelf.js" data-catalog="/catalog.ndjson"></script>
<link rel="stylesheet"${own} href="/assets/shop.css">
<link rel="icon" href="/assets/favicon.svg" type="image/svg+xml">
<script${own} src="/assets/shop.js" defer></script>
${scripts.map((src) => html`<script type="module"${own} src="${src}"></script>
`)}</head>
<body>
<a class="skip" href="#main">Skip to content</a>
${header(visit, { cartCount: count })}
${note && html`<div class="notice" role="status"><p>${note}</p></div>`}
<main id="main">
${main}
</main>
${footer(visit)}
</body>
</html>
`
}
