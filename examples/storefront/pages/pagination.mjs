// @ts-check
import { html } from './html.mjs'

/**
 * Links to the first, the last and the pages around this one.
 *
 * @param {{page: number, pages: number, hrefFor: (page: number) => string}} options
 */
export function pagination({ page, pages, hrefFor }) {
  if (pages < 2) return undefined
  const near = [1, page - 1, page, page + 1, pages].filter((number) => number >= 1 && number <= pages)
  const shown = [...new Set(near)].sort((a, b) => a - b)
  return html`<nav class="pages" aria-label="Pages"><ul>
${page > 1 && html`<li><a rel="prev" href="${hrefFor(page - 1)}">Previous</a></li>`}
${shown.map((number, index) => html`${index > 0 && number > shown[index - 1] + 1 && html`<li aria-hidden="true">…</li>`}<li>${number === page ? html`<span aria-current="page">${number}</span>` : html`<a href="${hrefFor(number)}" aria-label="Page ${number}">${number}</a>`}</li>`)}
${page < pages && html`<li><a rel="next" href="${hrefFor(page + 1)}">Next</a></li>`}
</ul></nav>`
}
