// @ts-check
import { html } from './html.mjs'
import { layout } from './layout.mjs'

/** @param {import('../http/readVisit.mjs').Visit} visit */
export const notFoundPage = (visit) => layout(visit, {
  title: 'Not found',
  main: html`<div class="wide message"><p class="message-code" aria-hidden="true">404</p><h1>This path leads nowhere</h1><p>The page may have moved, or what it showed has sold out for good.</p><p><a class="button" href="/">To the front door</a></p></div>`,
})
