// @ts-check
import { cookie } from './cookies.mjs'

/**
 * @typedef {object} Reply
 * @property {number} status
 * @property {Record<string, string>} headers
 * @property {string[]} [cookies]
 * @property {string | Buffer} [body]
 */

/** @param {string} nonce */
const usualPolicy = (nonce) => [
  "default-src 'self'", "img-src 'self' data: https:", `script-src 'self' 'nonce-${nonce}'`,
  "style-src 'self'", "object-src 'none'", "base-uri 'none'", "form-action 'self'", "frame-ancestors 'self'",
]

/** Nothing runs or styles without the nonce, no text becomes a script, and pictures and requests are the shop's own. @param {string} nonce */
const strictPolicy = (nonce) => [
  "default-src 'none'", `script-src 'nonce-${nonce}'`, `style-src 'nonce-${nonce}'`, "img-src 'self' data:", "connect-src 'self'",
  "base-uri 'none'", "form-action 'self'", "frame-ancestors 'self'", "require-trusted-types-for 'script'", 'trusted-types reshelf',
]

/**
 * A page of the shop. Its usual policy lets it load and post to itself only, run the one inline script
 * that carries the nonce, and show pictures from anywhere on https.
 *
 * @param {import('../pages/html.mjs').Html} body
 * @param {import('./readVisit.mjs').Visit} visit
 * @param {{status?: number, cookies?: string[]}} [options]
 * @returns {Reply}
 */
export function pageReply(body, visit, { status = 200, cookies = [] } = {}) {
  const policy = (visit.shop.strictPolicy ? strictPolicy : usualPolicy)(visit.nonce).join('; ')
  return {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy,
      'referrer-policy': 'same-origin',
      // The page shows this shopper's cart. Not `no-store`: that would forbid the back/forward cache.
      'cache-control': 'private, no-cache',
    },
    // A notice has been shown with this page and is done with.
    cookies: visit.notice && status === 200 ? [...cookies, cookie('notice', '', 0)] : cookies,
    body: String(body),
  }
}

/**
 * After a form: go and look, with GET.
 *
 * @param {string} location
 * @param {{status?: 302 | 303, cookies?: string[]}} [options]
 * @returns {Reply}
 */
export const redirect = (location, { status = 303, cookies = [] } = {}) =>
  ({ status, headers: { location, 'cache-control': 'no-store' }, cookies })

/**
 * @param {number} status
 * @param {string} sentence
 * @returns {Reply}
 */
export const plainReply = (status, sentence) =>
  ({ status, headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' }, body: `${sentence}\n` })
