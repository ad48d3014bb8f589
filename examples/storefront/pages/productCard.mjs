// @ts-check
import { factAttributes, pictureHref, productHref } from './facts.mjs'
import { attributes, html } from './html.mjs'
import { icon } from './icon.mjs'
import { money } from './money.mjs'
import { swatch } from './swatch.mjs'

/** @typedef {import('../catalog/product.mjs').Product} Product */
/** @typedef {import('../http/readVisit.mjs').Visit} Visit */

/** Fewer pieces than this and the card says so. */
export const lowStock = 5

/**
 * One cell of a grid. The link covers the whole card by CSS, so there is one link to tab to.
 *
 * @param {Product} product
 * @param {Visit} visit
 * @param {{role?: 'pin' | 'sponsored', eager?: boolean}} [options]   eager: above the fold
 */
export function productCard(product, visit, { role, eager = false } = {}) {
  const { shop } = visit
  const label = [product.item_name, product.color].filter(Boolean).join(', ')
  return html`<li class="card"${attributes({ 'data-reshelf-item': product.item_id })}${factAttributes(product, shop)}${attributes({ 'data-reshelf-pin': role === 'pin', 'data-reshelf-sponsored': role === 'sponsored' })}>
<div class="card-picture"><img src="${pictureHref(product, shop)}" alt="${label}" width="600" height="720"${attributes({ loading: eager ? undefined : 'lazy' })} decoding="async">
<p class="badges">${role === 'pin' && html`<span class="badge badge-pick">Our pick</span>`}${role === 'sponsored' && html`<span class="badge badge-ad">Sponsored</span>`}${stockBadge(product)}</p>
${heart(product, visit)}</div>
<div class="card-text">
${product.item_brand && html`<p class="card-brand">${product.item_brand}</p>`}
<h3 class="card-name"><a href="${productHref(product)}">${product.item_name}</a></h3>
${colourLine(product, visit)}
${priceLine(product)}
</div>
${addButton(product)}
</li>`
}

/** @param {Product} product */
export function stockBadge(product) {
  if (product.availability === 'out_of_stock') return html`<span class="badge badge-out">Sold out</span>`
  if (product.availability === 'preorder') return html`<span class="badge">Pre-order</span>`
  const low = product.stock !== undefined && product.stock <= lowStock && html`<span class="badge badge-low">Low stock</span>`
  return html`${product.list_price && html`<span class="badge badge-sale">Sale</span>`}${low}`
}

/** @param {Product} product */
export function priceLine({ price, list_price, currency }) {
  if (price === undefined) return undefined
  if (!list_price) return html`<p class="price">${money(price, currency)}</p>`
  return html`<p class="price"><span class="visually-hidden">Now </span><strong class="price-sale">${money(price, currency)}</strong> <s><span class="visually-hidden">was </span>${money(list_price, currency)}</s></p>`
}

/** @param {Product} product @param {Visit} visit */
function colourLine(product, { shop }) {
  const { color, gender } = product
  if (!color && !gender) return undefined
  const others = shop.catalog.colourways(product).length - 1
  return html`<p class="card-colour">${color && html`${swatch(color)}<span>${color}</span>`}${others > 0 && html`<span class="more">+${others}</span>`}${gender && html`<span class="for">${gender}</span>`}</p>`
}

/**
 * Adds to the wishlist, or takes off again; only the adding is an action to be counted.
 *
 * @param {Product} product
 * @param {Visit} visit
 */
export function heart(product, { wishlist }) {
  const wished = wishlist.includes(product.item_id)
  return html`<form class="heart" method="post" action="/wishlist"><input type="hidden" name="item" value="${product.item_id}"><button${attributes({ 'data-reshelf-action': wished ? undefined : 'add_to_wishlist' })} aria-pressed="${wished ? 'true' : 'false'}" aria-label="Save ${product.item_name} to the wishlist">${icon('heart')}</button></form>`
}

/** @param {Product} product */
function addButton(product) {
  if (product.availability === 'out_of_stock') {
    return html`<p class="card-add"><span class="button button-quiet" aria-disabled="true">Sold out</span></p>`
  }
  const label = product.availability === 'preorder' ? 'Pre-order' : 'Add to cart'
  return html`<form class="card-add" method="post" action="/cart/add" data-reshelf-action="add_to_cart"><input type="hidden" name="item" value="${product.item_id}"><button class="button button-quiet">${label}<span class="visually-hidden">: ${product.item_name}</span></button></form>`
}
