// @ts-check
import { arrangeGrid } from '../listing/arrangeGrid.mjs'
import { filterProducts } from '../listing/filterProducts.mjs'
import { isFiltered, listHref, listParams, readListState, sorts } from '../listing/listState.mjs'
import { sortProducts } from '../listing/sortProducts.mjs'
import { breadcrumbs } from './breadcrumbs.mjs'
import { facetPanel } from './facetPanel.mjs'
import { html } from './html.mjs'
import { layout } from './layout.mjs'
import { pagination } from './pagination.mjs'
import { plainCells, productGrid } from './productGrid.mjs'

/** @typedef {import('../catalog/product.mjs').Product} Product */
/** @typedef {import('../listing/listState.mjs').ListState} ListState */

export const pageSize = 48

/**
 * @typedef {object} List
 * @property {string} title
 * @property {string} path
 * @property {{name: string, href: string}[]} trail
 * @property {string} list        the name Reshelf knows it by
 * @property {string} [query]
 * @property {Product[]} products   in the order that "featured" means here
 * @property {import('../catalog/categoryTree.mjs').CategoryNode[]} children
 * @property {boolean} picks      whether the merchandiser pins here
 */

/**
 * A list with its filters: a category, a search, the sale.
 *
 * @param {import('../http/readVisit.mjs').Visit} visit
 * @param {List} list
 */
export function listPage(visit, list) {
  const { title, path, trail, query, products } = list
  const state = readListState(visit.url.searchParams)
  const found = sortProducts(filterProducts(products, state), state.sort)
  const pages = Math.max(1, Math.ceil(found.length / pageSize))
  const page = Math.min(state.page, pages)
  const shown = found.slice((page - 1) * pageSize, page * pageSize)

  // Only the shop's own order is merchandised; what a shopper sorted or narrowed is theirs.
  const merchandised = page === 1 && state.sort === 'featured' && !isFiltered(state)
  const cells = merchandised ? arrangeGrid(shown, { list: query ?? list.list, picks: list.picks }) : plainCells(shown)

  return layout(visit, {
    scripts: ['/assets/why.js'],
    title: query === undefined ? title : `Search: ${query}`,
    description: `${found.length} products in ${title} at ${visit.shop.name}.`,
    main: html`<div class="wide">
${breadcrumbs(trail, query === undefined ? title : 'Search')}
<div class="list-head"><h1>${query === undefined ? title : html`Results for ${title}`}</h1><p class="list-count">${found.length.toLocaleString('en')} ${found.length === 1 ? 'product' : 'products'}</p><button class="link why-order" type="button" data-why aria-pressed="false">Why this order?</button></div>
<div class="list">
<aside class="list-side" aria-label="Filters">${facetPanel(products, state, list)}</aside>
<section class="list-main" aria-label="Products">
${sortForm(path, state)}
${shown.length > 0
    ? productGrid(cells, visit, { list: list.list, query, narrow: true })
    : html`<p class="nothing">Nothing is left with these filters. <a href="${listHref(path, { ...state, chosen: { brand: [], color: [], gender: [] }, price: {}, inStock: false, page: 1 })}">Clear all filters</a></p>`}
${pagination({ page, pages, hrefFor: (number) => listHref(path, { ...state, page: number }) })}
</section>
</div></div>`,
  })
}

/** @param {string} path @param {ListState} state */
const sortForm = (path, state) => html`<form class="sort" action="${path}">${[...listParams(state, ['sort', 'page'])].map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
<label for="sort">Sort by</label><select id="sort" name="sort" data-submit-on-change>${Object.entries(sorts).map(([value, label]) => html`<option value="${value}"${value === state.sort && html` selected`}>${label}</option>`)}</select><button class="button button-quiet" data-no-script>Go</button></form>`
