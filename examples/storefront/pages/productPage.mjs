// @ts-check
import { deliveryTerms } from '../cart/deliveryTerms.mjs'
import { alsoLike } from '../listing/alsoLike.mjs'
import { breadcrumbs } from './breadcrumbs.mjs'
import { factAttributes, pictureHref, productHref } from './facts.mjs'
import { attributes, html } from './html.mjs'
import { icon } from './icon.mjs'
import { layout } from './layout.mjs'
import { picks } from './picks.mjs'
import { heart, priceLine, productCard, stockBadge } from './productCard.mjs'
import { swatch } from './swatch.mjs'

/** @typedef {import('../catalog/product.mjs').Product} Product */
/** @typedef {import('../http/readVisit.mjs').Visit} Visit */

/** @param {Visit} visit @param {Product} product */
export function productPage(visit, product) {
  const { shop } = visit
  const trail = product.category.map((name, depth) => ({ name, href: shop.catalog.tree.at(product.category.slice(0, depth + 1))?.href ?? '/' }))
  const others = alsoLike(product, shop.catalog, 8)
  return layout(visit, {
    title: [product.item_name, product.color].filter(Boolean).join(', '),
    description: product.description?.slice(0, 160),
    main: html`<div class="wide">
${breadcrumbs(trail, product.item_name)}
<article class="product"${attributes({ 'data-reshelf-product': product.item_id })}${factAttributes(product, shop)}>
${gallery(product, visit)}
<div class="product-buy">
${product.item_brand && html`<p class="product-brand"><a href="/search?q=${encodeURIComponent(product.item_brand)}">${product.item_brand}</a></p>`}
<div class="product-head"><h1>${product.item_name}</h1>${heart(product, visit)}</div>
<div class="product-price">${priceLine(product)}<p class="badges-inline">${stockBadge(product)}</p></div>
${colourChoice(product, visit)}
${buyForm(product)}
<ul class="promises"><li>${icon('truck')} ${deliveryPromise(product)}</li><li>${icon('back')} Free returns within 60 days</li><li>${icon('shield')} Repairs for life in our workshop</li></ul>
<div class="product-about">${product.description && html`<h2>About it</h2><p>${product.description}</p>`}
<details><summary>Details</summary><dl><dt>Article</dt><dd>${product.item_id}</dd>${product.color && html`<dt>Colour</dt><dd class="first-capital">${product.color}</dd>`}${product.gender && html`<dt>For</dt><dd class="first-capital">${product.gender}</dd>`}<dt>Found in</dt><dd>${product.category.join(' › ')}</dd></dl></details>
<details><summary>Delivery and returns</summary><p>Ordered before 14:00 on a working day, it leaves the same day and arrives in two to four. ${deliveryTerms(product.currency).full} Send it back within 60 days, free of charge.</p></details></div>
</div>
</article>
${picks('auto', 'Goes well with it', { priority: 1 })}
${picks('similar', 'You may also like', { priority: 2, own: others.map((other) => productCard(other, visit)) })}
${picks('recently_viewed', 'You looked at', { priority: 3 })}
</div>`,
  })
}

/**
 * One picture large and two closer looks at it; the details are crops by CSS.
 *
 * @param {Product} product
 * @param {Visit} visit
 */
function gallery(product, { shop }) {
  const source = pictureHref(product, shop)
  const label = [product.item_name, product.color].filter(Boolean).join(', ')
  return html`<div class="gallery"><div class="gallery-main"><img src="${source}" alt="${label}" width="600" height="720"></div><div class="gallery-detail gallery-upper"><img src="${source}" alt="" width="600" height="720"></div><div class="gallery-detail gallery-lower"><img src="${source}" alt="" width="600" height="720"></div></div>`
}

/** @param {Product} product @param {Visit} visit */
function colourChoice(product, { shop }) {
  if (!product.color) return undefined
  const colourways = shop.catalog.colourways(product)
  return html`<div class="colours"><p>Colour: <strong>${product.color}</strong></p>${colourways.length > 1 && html`<ul>${colourways.map((other) => html`<li><a href="${productHref(other)}" aria-label="${other.color}"${other === product && html` aria-current="true"`}>${swatch(other.color ?? '')}</a></li>`)}</ul>`}</div>`
}

/** @param {Product} product */
function buyForm(product) {
  if (product.availability === 'out_of_stock') {
    return html`<p class="sold-out"><span class="button" aria-disabled="true">Sold out</span> We do not expect more of this one.</p>`
  }
  const middle = Math.floor((product.sizes.length - 1) / 2)
  return html`<form class="buy" method="post" action="/cart/add" data-reshelf-action="add_to_cart"><input type="hidden" name="item" value="${product.item_id}">
${product.sizes.length > 0 && html`<fieldset class="sizes"><legend>${sizeWord(product)}</legend>${product.sizes.map((size, index) => html`<label><input type="radio" name="size" value="${size}"${index === middle && html` checked`}><span>${size}</span></label>`)}</fieldset>`}
<button class="button button-large">${product.availability === 'preorder' ? 'Pre-order' : 'Add to cart'}</button></form>`
}

/** @param {Product} product */
function sizeWord({ sizes }) {
  if (sizes.every((size) => size.endsWith('°'))) return 'Loft'
  return sizes.includes('Stiff') ? 'Shaft flex' : sizes.every((size) => size.endsWith('in')) ? 'Length' : 'Size'
}

/** @param {Product} product */
const deliveryPromise = ({ availability }) =>
  availability === 'preorder' ? 'Leaves our warehouse in three weeks' : availability === 'out_of_stock' ? 'Not available for delivery' : 'With you in two to four working days'
