// @ts-check
import { deliveryTerms } from '../cart/deliveryTerms.mjs'
import { oneOfEachStyle } from '../listing/oneOfEachStyle.mjs'
import { sortProducts } from '../listing/sortProducts.mjs'
import { pictureHref } from './facts.mjs'
import { html } from './html.mjs'
import { layout } from './layout.mjs'
import { picks } from './picks.mjs'
import { plainCells, productGrid } from './productGrid.mjs'

/** @typedef {import('../catalog/product.mjs').Product} Product */

/** @param {import('../http/readVisit.mjs').Visit} visit */
export function homePage(visit) {
  const { catalog, name } = visit.shop
  const featured = oneOfEachStyle(catalog.products, 12)
  const fresh = oneOfEachStyle(sortProducts(catalog.products, 'newest'), 8)
  const reduced = oneOfEachStyle(catalog.products.filter(({ list_price }) => list_price !== undefined), 4)
  const [first] = catalog.tree.departments

  return layout(visit, {
    title: 'Clothing, golf and outdoor',
    description: `${name}: clothes, clubs and camps for people who would rather be out.`,
    main: html`<section class="hero"><img class="hero-picture" src="/assets/hero.svg" alt="" width="1600" height="720"><div class="hero-text"><p class="hero-kicker">The autumn collection</p><h1>Dressed for the long way round</h1><p>Honest clothes, well-made clubs and camps that last, from makers we know by name.</p><p class="hero-links">${first && html`<a class="button" href="${first.href}">Shop ${first.name.toLowerCase()}</a>`}${departmentLinks(catalog.tree.departments.slice(1, 2))}</p></div></section>
<div class="wide">
<section aria-labelledby="departments"><h2 id="departments" class="visually-hidden">Departments</h2><ul class="tiles">${catalog.tree.departments.slice(0, 5).map((node) => tile(node, visit))}</ul></section>
${picks('for_you', 'Picked for you', { priority: 2 })}
${shelf('Featured this week', 'home:featured', featured, visit)}
<section class="perks" aria-label="Why shop here"><div><h3>${deliveryTerms(catalog.products[0].currency).brief}</h3><p>In two to four working days, tracked.</p></div><div><h3>Sixty days to return</h3><p>Worn is fine. Wrong is on us.</p></div><div><h3>Repairs for life</h3><p>Our workshop mends what we sold.</p></div></section>
${picks('recently_viewed', 'You looked at', { priority: 1 })}
${shelf('Just in', 'home:new', fresh, visit)}
${reduced.length === 4 && shelf('On the sale rail', 'home:sale', reduced, visit, '/sale')}
${picks('trending', 'Popular right now', { priority: 3 })}
${picks('buy_again', 'Time to buy again', { priority: 1 })}
</div>`,
  })
}

/** @param {{name: string, href: string}[]} nodes */
const departmentLinks = (nodes) => nodes.map(({ name, href }) => html`<a class="button button-light" href="${href}">Shop ${name.toLowerCase()}</a>`)

/**
 * @param {string} title
 * @param {string} list
 * @param {Product[]} products
 * @param {import('../http/readVisit.mjs').Visit} visit
 * @param {string} [more]
 */
const shelf = (title, list, products, visit, more) => html`<section class="shelf" aria-labelledby="${list.replace(':', '-')}"><div class="shelf-head"><h2 id="${list.replace(':', '-')}">${title}</h2>${more && html`<a href="${more}">See all</a>`}</div>
${productGrid(plainCells(products), visit, { list, lazy: true })}</section>`

/**
 * @param {import('../catalog/categoryTree.mjs').CategoryNode} node
 * @param {import('../http/readVisit.mjs').Visit} visit
 */
function tile(node, visit) {
  const face = node.products[0]
  return html`<li class="tile"><a href="${node.href}"><img src="${pictureHref(face, visit.shop)}" alt="" width="600" height="720"><span class="tile-name">${node.name}</span><span class="tile-count">${node.products.length.toLocaleString('en')} products</span></a></li>`
}
