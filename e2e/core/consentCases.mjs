import assert from 'node:assert/strict'
import { setTimeout as pause } from 'node:timers/promises'
import { onDisk, onDiskOnceOnly } from './onDisk.mjs'

/** @typedef {'pending' | 'denied' | 'granted'} State */

const gtag = (/** @type {string} */ action, /** @type {string} */ state) => `window.dataLayer=[];(function(){dataLayer.push(arguments)})('consent','${action}',{personalization_storage:'${state}'})`
const tcf = (/** @type {string} */ data) => `window.__tcfapi=(command,version,listen)=>command==='addEventListener'&&listen(${data},true)`
const gpp = (/** @type {string} */ status, /** @type {string} */ purposes) => `window.__gpp=(command,listen)=>command==='addEventListener'&&listen({pingData:{signalStatus:'${status}',parsedSections:{tcfeuv2:{PurposeConsent:[${purposes}]}}}},true)`
const shopify = (/** @type {boolean} */ isAllowed, /** @type {boolean} */ isAsked) => `window.Shopify={customerPrivacy:{preferencesProcessingAllowed:()=>${isAllowed},shouldShowBanner:()=>${isAsked}}}`
const oneTrust = (/** @type {string} */ groups, /** @type {boolean} */ isClosed) => `window.OneTrust={IsAlertBoxClosed:()=>${isClosed}};window.OnetrustActiveGroups='${groups}'`
const cookiebot = (/** @type {boolean} */ preferences, /** @type {boolean} */ hasResponse) => `window.Cookiebot={hasResponse:${hasResponse},consent:{preferences:${preferences}}}`
const call = (/** @type {State} */ state) => `window.reshelf=[['consent','${state}']]`
const agreed = 'true,true,true,true,true,true'

/** What every platform says in each state: a script before the tag. @type {Record<State, Record<string, string>>} */
const signals = {
  pending: {
    'TCF': tcf(`{eventStatus:'cmpuishown'}`), 'GPP': gpp('not ready', ''), 'Google': gtag('default', 'denied'), 'Shopify': shopify(false, true),
    'OneTrust': oneTrust(',C0001,', false), 'Cookiebot': cookiebot(false, false), 'consent()': call('pending'),
  },
  denied: {
    'TCF': tcf(`{eventStatus:'tcloaded',purpose:{consents:{1:true}}}`), 'GPP': gpp('ready', 'true'), 'Google': gtag('update', 'denied'), 'Shopify': shopify(false, false),
    'OneTrust': oneTrust(',C0001,', true), 'Cookiebot': cookiebot(false, true), 'consent()': call('denied'),
  },
  granted: {
    'TCF': tcf(`{eventStatus:'tcloaded',purpose:{consents:{1:true,5:true,6:true}}}`), 'GPP': gpp('ready', agreed), 'Google': gtag('update', 'granted'), 'Shopify': shopify(true, false),
    'OneTrust': oneTrust(',C0001,C0003,', true), 'Cookiebot': cookiebot(true, true), 'consent()': call('granted'),
  },
}

/** The longest that idle work waits. */
const idleMs = 1200

/**
 * What is on the disk in each state, platform by platform. The whole table of states and signals is in consent.spec.ts.
 *
 * @type {import('./runCase.mjs').Case[]}
 */
export const consentCases = Object.entries(signals).map(([state, platforms]) => ({
  name: state === 'granted' ? 'what every consent platform grants is kept' : `while ${state} nothing is on the disk${state === 'denied' ? ' but the refusal' : ''}, whichever consent platform says so`,
  async run({ tab, site }) {
    const plain = site.page('/plain', '', { tag: '' })
    for (const [name, script] of Object.entries(platforms)) {
      await tab.goto(plain)
      await tab.evaluate(() => localStorage.clear())
      const tag = `<script>${script}</script><script src="/reshelf.js"></script>`
      await tab.goto(site.page('/p', '<main data-reshelf-product="P8" data-reshelf-brand="B"><button data-reshelf-action="add_to_cart">Add</button></main>', { tag }))
      await tab.evaluate(() => window.reshelf.ready)
      await tab.click('button')
      assert.equal(await reached(tab, state), state, name)
      if (state === 'granted') {
        const { keys, records } = await onDisk(tab)
        assert.ok(keys.some((key) => key.startsWith('reshelf:')) || records.length, `${name}: nothing is kept`)
      } else {
        // A refusal has a second to erase what there was.
        const refusal = state === 'denied' ? ['reshelf-consent'] : []
        assert.deepEqual(await onDiskOnceOnly(tab, refusal, 1000), { keys: refusal, records: [] }, name)
      }
    }
    if (state === 'granted') return
    await pause(idleMs)
    assert.deepEqual((await onDisk(tab)).records, [])
  },
}))

/** The page's consent once it is the one that is waited for, or after five seconds whatever it is. */
const reached = (/** @type {import('./tab').Tab} */ tab, /** @type {string} */ state) =>
  tab.evaluate(async (state) => {
    const until = performance.now() + 5000
    while (window.reshelf.profile().consent !== state && performance.now() < until) await new Promise((resolve) => setTimeout(resolve, 20))
    return window.reshelf.profile().consent
  }, state)
