// @ts-check
import { attributes, html } from './html.mjs'
import { productCard } from './productCard.mjs'
import { promoCell } from './promoCell.mjs'

/** @typedef {import('../listing/arrangeGrid.mjs').Cell} Cell */

/** Pictures in the first rows are wanted at once; the rest when the shopper comes near. */
const eagerCells = 8

/**
 * A list of products as Reshelf expects it: cells are direct children of the named container.
 *
 * @param {Cell[]} cells
 * @param {import('../http/readVisit.mjs').Visit} visit
 * @param {{list: string, query?: string, narrow?: boolean, lazy?: boolean}} options   narrow: beside a filter panel
 */
export function productGrid(cells, visit, { list, query, narrow = false, lazy = false }) {
  return html`<ul class="grid${narrow ? ' grid-narrow' : ''}"${attributes({ 'data-reshelf-list': list, 'data-reshelf-query': query })}>
${cells.map((cell, index) =>
    cell.kind === 'promo'
      ? promoCell(cell.promo)
      : productCard(cell.product, visit, { role: cell.role, eager: !lazy && index < eagerCells }))}
</ul>`
}

/**
 * Products as plain cells, nothing pinned among them.
 *
 * @param {import('../catalog/product.mjs').Product[]} products
 * @returns {Cell[]}
 */
export const plainCells = (products) => products.map((product) => ({ kind: 'product', product }))
