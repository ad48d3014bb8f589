// @ts-check
import { html } from './html.mjs'

/** @param {string} name */
export const logo = (name) => html`<svg class="logo-mark" viewBox="0 0 32 32" width="30" height="30" aria-hidden="true"><circle cx="16" cy="16" r="15" fill="#1f4036"/><path d="M3.5 23.6 11 12.5l4.2 5.6 4-6.1 9.3 11.6A15 15 0 0 1 16 31a15 15 0 0 1-12.5-7.4Z" fill="#e9e2d0"/><circle cx="21.5" cy="8.6" r="2.4" fill="#d99a4e"/></svg><span class="logo-name">${name}</span>`
