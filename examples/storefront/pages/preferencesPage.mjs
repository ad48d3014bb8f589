// @ts-check
import { breadcrumbs } from './breadcrumbs.mjs'
import { html } from './html.mjs'
import { icon } from './icon.mjs'
import { layout } from './layout.mjs'
import { swatch } from './swatch.mjs'

/** @typedef {import('./html.mjs').Html} Html */
/** @typedef {import('../catalog/product.mjs').Product} Product */

const mostBrands = 14
const mostColors = 12

/**
 * What the shop's pages know of this shopper, to see, to correct and to erase. The page itself knows nothing: it is filled in the
 * browser, from what is kept there, and nothing of it is sent.
 *
 * @param {import('../http/readVisit.mjs').Visit} visit
 */
export function preferencesPage(visit) {
  const { products } = visit.shop.catalog
  return layout(visit, {
    title: 'Your shelf',
    scripts: ['/assets/preferences.js'],
    main: html`<div class="wide">${breadcrumbs([], 'Your shelf')}
<div class="list-head"><h1>Your shelf</h1></div>
<p class="shelf-intro">Our lists put first what suits you. What they go by is kept in this browser and sent nowhere. Here you see all of it, put it right, or erase it.</p>
<p class="nothing" data-no-script>This page needs scripts: without them nothing is kept, and every list stands in our own order.</p>
<div class="two-columns knows" data-knows hidden>
<div>
<section class="panel" aria-labelledby="said"><h2 id="said">What you tell us</h2><p class="small">Counts more than anything you look at, and stays until you change it.</p>
<form data-stated>
${choices('brand', 'Brands you like', mostOf(products, 'item_brand', mostBrands))}
${choices('color', 'Colours you wear', mostOf(products, 'color', mostColors), swatch)}
${choices('gender', 'Shopping for', mostOf(products, 'gender', 4))}
</form></section>
<section class="panel" aria-labelledby="seen"><h2 id="seen">What you looked at</h2><ul class="seen" data-seen></ul><p class="nothing" data-seen-none hidden>Nothing yet.</p></section>
</div>
<aside>
<section class="panel summary" aria-labelledby="learnt"><h2 id="learnt">What we make of it</h2><p class="small" data-counts></p><div data-leanings></div>
<div class="knows-actions">
<label class="switch"><input type="checkbox" role="switch" data-consent> <span>Put first what suits me</span></label>
<button class="button button-quiet" type="button" data-export>Download everything</button>
<button class="button button-quiet knows-forget" type="button" data-forget>Erase everything</button>
</div>
<p class="small" role="status" data-status></p>
</section></aside>
</div>
<dialog class="sure" data-sure aria-labelledby="sure"><form method="dialog"><h2 id="sure">Erase everything?</h2><p>What you looked at, what you told us and what follows from it goes from this browser. There is no copy anywhere else.</p><div class="sure-buttons"><button class="button button-quiet" value="no">Keep it</button><button class="button" value="yes">${icon('close')} Erase</button></div></form></dialog>
</div>`,
  })
}

/**
 * The values of a fact that most products have.
 *
 * @param {readonly Product[]} products
 * @param {'item_brand' | 'color' | 'gender'} fact
 * @param {number} most
 */
function mostOf(products, fact, most) {
  /** @type {Map<string, number>} */
  const counts = new Map()
  for (const { [fact]: value } of products) if (value) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1]).slice(0, most).map(([value]) => value)
}

/**
 * @param {string} facet
 * @param {string} legend
 * @param {string[]} values
 * @param {(value: string) => Html} [mark]
 */
const choices = (facet, legend, values, mark) =>
  values.length > 0 && html`<fieldset class="likes"><legend>${legend}</legend>${values.map((value) => html`<label class="like"><input type="checkbox" name="${facet}" value="${value}">${mark?.(value)}<span>${value}</span></label>`)}</fieldset>`
