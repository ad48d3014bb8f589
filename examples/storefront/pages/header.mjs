// @ts-check
import { deliveryTerms } from '../cart/deliveryTerms.mjs'
import { html } from './html.mjs'
import { icon } from './icon.mjs'
import { logo } from './logo.mjs'

/** @typedef {import('../catalog/categoryTree.mjs').CategoryNode} CategoryNode */

// A feed may hold a hundred categories; a menu may not.
const mostDepartments = 7
const mostGroups = 6
const mostLinks = 12

/**
 * @param {import('../http/readVisit.mjs').Visit} visit
 * @param {{cartCount: number}} options
 */
export function header({ shop, url, wishlist }, { cartCount }) {
  const departments = shop.catalog.tree.departments.slice(0, mostDepartments)
  const query = url.pathname === '/search' ? (url.searchParams.get('q') ?? '').slice(0, 200) : ''
  const sale = shop.catalog.products.some(({ list_price }) => list_price !== undefined)
  /** @param {string} href */
  const current = (href) => (url.pathname === href || url.pathname.startsWith(`${href}/`) ? html` aria-current="true"` : undefined)

  return html`<p class="ribbon">${deliveryTerms(shop.catalog.products[0].currency).brief} <span>·</span> 60 days to return <span class="ribbon-more">·</span> <b class="ribbon-more">Repairs for life</b></p>
<header class="top">
<div class="top-row">
<details class="menu"><summary aria-label="Menu">${icon('menu')}</summary>
<nav class="menu-panel" aria-label="All departments">${departments.map((node) => html`<section><h2><a href="${node.href}">${node.name}</a></h2><ul>${linksBelow(node).map(({ name, href }) => html`<li><a href="${href}">${name}</a></li>`)}</ul></section>`)}${sale && html`<section><h2><a class="sale-link" href="/sale">Sale</a></h2></section>`}</nav>
</details>
<a class="logo" href="/" aria-label="${shop.name}, home">${logo(shop.name)}</a>
<nav class="nav" aria-label="Departments"><ul>
${departments.map((node) => html`<li><a href="${node.href}"${current(node.href)}>${node.name}</a>${panel(node)}</li>`)}
${sale && html`<li><a class="sale-link" href="/sale"${current('/sale')}>Sale</a></li>`}
</ul></nav>
<form class="search" role="search" action="/search"><label class="visually-hidden" for="q">Search the shop</label><input id="q" name="q" type="search" value="${query}" placeholder="Search the shop" maxlength="200" autocomplete="off" enterkeyhint="search"><button aria-label="Search">${icon('search')}</button></form>
<a class="top-link" href="/wishlist" aria-label="Wishlist, ${wishlist.length} saved">${icon('heart')}<span class="count" data-wishlist-count${wishlist.length === 0 && html` hidden`}>${wishlist.length}</span></a>
<a class="top-link" href="/cart" aria-label="Cart, ${cartCount} ${cartCount === 1 ? 'item' : 'items'}">${icon('bag')}${cartCount > 0 && html`<span class="count">${cartCount}</span>`}</a>
</div>
</header>`
}

/** @param {CategoryNode} node */
function panel(node) {
  const groups = node.children.slice(0, mostGroups)
  if (groups.length === 0) return undefined
  return html`<div class="nav-panel"><div>${groups.map((group) => html`<section><h2><a href="${group.href}">${group.name}</a></h2>${group.children.length > 0 && html`<ul>${group.children.slice(0, mostLinks).map(({ name, href }) => html`<li><a href="${href}">${name}</a></li>`)}</ul>`}</section>`)}</div></div>`
}

/**
 * What a phone's menu lists under a department: the leaves, without the level between.
 *
 * @param {CategoryNode} node
 */
const linksBelow = (node) => node.children.flatMap((child) => (child.children.length > 0 ? child.children : [child])).slice(0, mostLinks)
