import assert from 'node:assert/strict'
import { createSite } from './site.mjs'

/**
 * One thing the core promises in every engine.
 *
 * @typedef {object} Case
 * @property {string} name  a sentence
 * @property {(given: { tab: import('./tab').Tab, site: import('./site.mjs').Site }) => Promise<void>} run  rejects where the promise is broken
 */

/**
 * Runs a case in a fresh tab. Its site is a new origin, so nothing that was stored before is there.
 *
 * @param {Case} given
 * @param {import('./tab').Tab} tab
 * @returns {Promise<void>}
 */
export async function runCase({ run }, tab) {
  const site = await createSite()
  try {
    await run({ tab, site })
    assert.deepEqual(site.errors, [], 'exceptions that reached a page')
  } finally {
    await site.close()
  }
}
