// @ts-check
import { html } from './html.mjs'

/**
 * @param {{name: string, href: string}[]} trail   from the department down
 * @param {string} here
 */
export const breadcrumbs = (trail, here) => html`<nav class="crumbs" aria-label="Breadcrumb"><ol><li><a href="/">Home</a></li>${trail.map(({ name, href }) => html`<li><a href="${href}">${name}</a></li>`)}<li aria-current="page">${here}</li></ol></nav>`
