// @ts-check
import { oneOfEachStyle } from '../listing/oneOfEachStyle.mjs'
import { html } from './html.mjs'
import { layout } from './layout.mjs'
import { plainCells, productGrid } from './productGrid.mjs'

/**
 * @param {import('../http/readVisit.mjs').Visit} visit
 * @param {string} query
 */
export const noResultsPage = (visit, query) => layout(visit, {
  title: query ? `Search: ${query}` : 'Search',
  main: html`<div class="wide"><div class="list-head"><h1>${query ? html`Nothing found for “${query}”` : 'What are you looking for?'}</h1></div>
<p class="nothing">${query ? 'Try fewer or simpler words, or one of these:' : 'Type it above, or begin here:'} ${visit.shop.catalog.tree.departments.slice(0, 5).map(({ name, href }) => html`<a href="${href}">${name}</a> `)}</p>
<section class="shelf" aria-labelledby="popular"><div class="shelf-head"><h2 id="popular">Popular right now</h2></div>${productGrid(plainCells(oneOfEachStyle(visit.shop.catalog.products, 8)), visit, { list: 'search:popular' })}</section></div>`,
})
