// @ts-check
import { deliveryTerms } from '../cart/deliveryTerms.mjs'
import { breadcrumbs } from './breadcrumbs.mjs'
import { html } from './html.mjs'
import { layout } from './layout.mjs'

/** @type {Record<string, {title: string, text: string[]}>} */
const pages = {
  delivery: { title: 'Delivery', text: ['Ordered before 14:00 on a working day, it leaves our warehouse the same day and arrives in two to four.', 'A pair of socks and a family tent travel alike.'] },
  returns: { title: 'Returns', text: ['You have sixty days. Put it back into its box, use the label inside, and hand it to any parcel shop.', 'Clubs may have been hit and boots may have been walked in. If it is not right, it is not right.'] },
  repairs: { title: 'Repairs', text: ['Our workshop replaces zips, resoles boots, regrips clubs and patches tents for as long as you own what we sold you.', 'Repairs are free in the first two years and cost what they cost us after that.'] },
  about: { title: 'Who we are', text: ['Larkmoor began as a pro shop beside a moorland course and never quite decided between the first tee and the hills behind it.', 'We stock what we would take out ourselves, from makers we know by name.'] },
}

/**
 * @param {import('../http/readVisit.mjs').Visit} visit
 * @param {string} name   one of the four the route lets through
 */
export function infoPage(visit, name) {
  const { title, text } = pages[name]
  const terms = deliveryTerms(visit.shop.catalog.products[0].currency).full
  return layout(visit, {
    title,
    main: html`<div class="wide">${breadcrumbs([], title)}<article class="prose"><h1>${title}</h1>${text.map((paragraph) => html`<p>${paragraph}</p>`)}${name === 'delivery' && html`<p>${terms}</p>`}</article></div>`,
  })
}
