// @ts-check
import { breadcrumbs } from './breadcrumbs.mjs'
import { html } from './html.mjs'
import { layout } from './layout.mjs'
import { plainCells, productGrid } from './productGrid.mjs'

/** @param {import('../http/readVisit.mjs').Visit} visit */
export function wishlistPage(visit) {
  const products = visit.wishlist.flatMap((id) => visit.shop.catalog.find(id) ?? [])
  return layout(visit, {
    title: 'Wishlist',
    main: html`<div class="wide">${breadcrumbs([], 'Wishlist')}<div class="list-head"><h1>Wishlist</h1></div>${products.length > 0
      ? productGrid(plainCells(products), visit, { list: 'wishlist' })
      : html`<p class="nothing">Nothing saved yet. The heart on a product keeps it here.</p>`}</div>`,
  })
}
