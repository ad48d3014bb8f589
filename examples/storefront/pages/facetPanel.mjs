// @ts-check
import { facetCounts, priceRanges } from '../listing/filterProducts.mjs'
import { isFiltered, listHref, listParams } from '../listing/listState.mjs'
import { html } from './html.mjs'
import { icon } from './icon.mjs'
import { money } from './money.mjs'
import { swatch } from './swatch.mjs'

/** @typedef {import('../catalog/product.mjs').Product} Product */
/** @typedef {import('../listing/listState.mjs').ListState} ListState */
/** @typedef {import('../listing/listState.mjs').FacetName} FacetName */

const titles = { brand: 'Brand', color: 'Colour', gender: 'For' }
const mostShown = 12

/**
 * The filters of a list as plain links, each leading to the same list with one thing changed.
 *
 * @param {Product[]} products   of the list, before filtering
 * @param {ListState} state
 * @param {{path: string, children: {name: string, href: string, products: Product[]}[]}} list
 */
export function facetPanel(products, state, { path, children }) {
  /** @param {Partial<ListState>} change */
  const href = (change) => listHref(path, { ...state, page: 1, ...change })
  const bare = { brand: [], color: [], gender: [] }
  return html`<details class="filters"><summary class="button button-quiet">${icon('filter')} Filters</summary>
<div class="filters-body">
${children.length > 0 && html`<section class="facet"><h2>Category</h2><ul>${children.map((child) => html`<li><a href="${child.href}">${child.name} <span class="facet-count">${child.products.length}</span></a></li>`)}</ul></section>`}
${isFiltered(state) && html`<p class="clear"><a href="${href({ chosen: bare, price: {}, inStock: false })}">${icon('close')} Clear all filters</a></p>`}
${(/** @type {const} */ (['gender', 'color', 'brand'])).map((name) => facet(name, products, state, href))}
${priceFacet(products, state, { path, href })}
<section class="facet"><h2>Availability</h2><ul>${choice({ href: href({ inStock: !state.inStock }), on: state.inStock, label: html`In stock only` })}</ul></section>
</div></details>`
}

/**
 * @param {FacetName} name
 * @param {Product[]} products
 * @param {ListState} state
 * @param {(change: Partial<ListState>) => string} href
 */
function facet(name, products, state, href) {
  const chosen = state.chosen[name]
  const counts = facetCounts(products, state, name)
  // A facet with one value divides nothing, unless that value is what the shopper chose.
  if (counts.length < 2 && chosen.length === 0) return undefined
  const shown = counts.filter(({ value }, index) => index < mostShown || chosen.includes(value))
  return html`<section class="facet"><h2>${titles[name]}</h2><ul${name !== 'brand' && html` class="facet-words"`}>${shown.map(({ value, count }) => {
    const on = chosen.includes(value)
    const next = on ? chosen.filter((other) => other !== value) : [...chosen, value]
    return choice({ href: href({ chosen: { ...state.chosen, [name]: next } }), on, label: html`${name === 'color' && swatch(value)}${value}`, count })
  })}</ul></section>`
}

/**
 * @param {Product[]} products
 * @param {ListState} state
 * @param {{path: string, href: (change: Partial<ListState>) => string}} links
 */
function priceFacet(products, state, { path, href }) {
  const ranges = priceRanges(products, state)
  if (ranges.length < 2 && state.price.from === undefined && state.price.to === undefined) return undefined
  const currency = products.find((product) => product.currency)?.currency
  /** @param {number} amount */
  const round = (amount) => money(amount, currency).replace(/\.00$/, '')
  return html`<section class="facet"><h2>Price</h2><ul>${ranges.map(({ from, to, count }) => {
    const on = state.price.from === from && state.price.to === to
    const label = from === undefined ? `Under ${round(to ?? 0)}` : to === undefined ? `${round(from)} and over` : `${round(from)} – ${round(to)}`
    return choice({ href: href({ price: on ? {} : { from, to } }), on, label, count })
  })}</ul>
<form class="price-form" action="${path}">${[...listParams(state, ['from', 'to', 'page'])].map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
<label><span class="visually-hidden">Lowest price</span><input name="from" inputmode="decimal" placeholder="from" value="${state.price.from}"></label><label><span class="visually-hidden">Highest price</span><input name="to" inputmode="decimal" placeholder="to" value="${state.price.to}"></label><button class="button button-quiet">Set</button></form></section>`
}

/** @param {{href: string, on: boolean, label: unknown, count?: number}} options */
const choice = ({ href, on, label, count }) => html`<li><a class="choice${on ? ' is-on' : ''}" href="${href}" rel="nofollow"${on && html` aria-current="true"`}><span class="choice-box" aria-hidden="true">${on && icon('check')}</span><span class="choice-label">${label}</span>${count !== undefined && html` <span class="facet-count">${count}</span>`}</a></li>`
