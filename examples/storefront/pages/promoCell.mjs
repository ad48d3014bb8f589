// @ts-check
import { html } from './html.mjs'

/**
 * @typedef {object} Promo
 * @property {string} title
 * @property {string} text
 * @property {string} link
 * @property {string} href
 * @property {'forest' | 'clay' | 'dusk'} tone
 */

/**
 * A cell of a grid that is not a product: no facts, no identity, and so never moved.
 *
 * @param {Promo} promo
 */
export const promoCell = ({ title, text, link, href, tone }) => html`<li class="promo promo-${tone}"><div><h3>${title}</h3><p>${text}</p><a class="button button-light" href="${href}">${link}</a></div></li>`
