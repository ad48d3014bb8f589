// @ts-check
import { paintFor } from '../catalog/colors.mjs'
import { html } from './html.mjs'

/**
 * A dot of colour. Drawn rather than styled: the page's policy allows no inline style.
 *
 * @param {string} color
 */
export const swatch = (color) => html`<svg class="swatch" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true"><circle cx="8" cy="8" r="7" fill="${paintFor(color)}"/></svg>`
