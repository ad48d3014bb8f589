import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { cards, grid, head, order, type ShopWindow } from './shelf'

type State = 'granted' | 'pending' | 'denied'

/** A shopper's platform, as a script that stands in the head before the tag. */
const gtag = 'window.dataLayer=window.dataLayer||[];function gtag(){dataLayer.push(arguments)};'
const google = (action: string, state: string, more = ''): string => `${gtag}gtag('consent','${action}',{ad_storage:'denied',personalization_storage:'${state}'${more}});`
const tcf = (...data: string[]): string => `window.__tcfapi=(command,version,listen)=>{if(command==='addEventListener')for(const one of [${data.join()}])listen(one,true)};`
const loaded = (...purposes: number[]): string => `{eventStatus:'tcloaded',purpose:{consents:{${purposes.map((purpose) => `${purpose}:true`).join()}}}}`
const gpp = (sections: string, status = 'ready'): string => `window.__gpp=(command,listen)=>command==='addEventListener'&&listen({pingData:{signalStatus:'${status}',parsedSections:${sections}}},true);`
const purposes = (...agreed: number[]): string => `{PurposeConsent:[${Array.from({ length: 24 }, (_, at) => agreed.includes(at + 1)).join()}]}`
const shopify = (isAllowed: boolean, isAsked = false): string => `window.Shopify={customerPrivacy:{preferencesProcessingAllowed:()=>${isAllowed},shouldShowBanner:()=>${isAsked}}};`
const oneTrust = (groups: string, isClosed: boolean): string => `window.OneTrust={IsAlertBoxClosed:()=>${isClosed}};window.OnetrustActiveGroups='${groups}';`
const cookiebot = (preferences: boolean, hasResponse: boolean): string => `window.Cookiebot={hasResponse:${hasResponse},consent:{preferences:${preferences}}};`
const gpc = `Object.defineProperty(navigator,'globalPrivacyControl',{value:true});`
const strictGpc = `${gpc}document.head.append(Object.assign(document.createElement('meta'),{name:'reshelf-gpc',content:'strict'}));`
const late = (script: string): string => `setTimeout(()=>{${script}},400);`
const call = (state: string): string => `window.reshelf=window.reshelf||[];reshelf.push(['consent','${state}']);`

/** What is decided, under an option of the tag, after what was remembered, when the page's platforms say this. */
const table: readonly [expected: State, mode: string, remembered: string, signal: string, script: string][] = [
  ['granted', 'auto', '', 'no platform', ''],
  ['pending', 'required', '', 'no platform', ''],
  ['granted', 'granted', '', 'no platform', ''],
  ['granted', 'auto', 'granted', 'no platform', ''],
  ['denied', 'auto', 'denied', 'no platform', ''],
  ['granted', 'required', 'granted', 'no platform', ''],
  ['denied', 'required', 'denied', 'no platform', ''],
  ['denied', 'auto', 'denied by tcf', 'a platform that is gone', ''],
  ['pending', 'auto', 'rubbish', 'no platform', ''],
  ['granted', 'auto', '', 'consent(granted)', call('granted')],
  ['pending', 'auto', '', 'consent(pending)', call('pending')],
  ['denied', 'auto', '', 'consent(denied)', call('denied')],
  ['granted', 'required', '', 'consent(granted)', call('granted')],
  ['denied', 'required', 'granted', 'consent(denied)', call('denied')],
  ['pending', 'required', 'granted', 'consent(pending)', call('pending')],
  ['pending', 'auto', 'granted', 'consent(nonsense)', call('nonsense')],
  ['granted', 'auto', '', 'Google default granted', google('default', 'granted')],
  ['pending', 'auto', '', 'Google default denied', google('default', 'denied')],
  ['granted', 'auto', '', 'Google default denied, then granted', google('default', 'denied', ',wait_for_update:500') + google('update', 'granted')],
  ['denied', 'auto', '', 'Google default granted, then denied', google('default', 'granted') + google('update', 'denied')],
  ['pending', 'auto', '', 'Google default denied for a region', google('default', 'denied', `,region:['DE']`) + google('default', 'granted')],
  ['granted', 'auto', '', 'Google without personalization, at last', `${gtag}gtag('consent','default',{ad_storage:'denied'});`],
  ['denied', 'auto', '', 'Google denied, late', late(google('update', 'denied'))],
  ['denied', 'required', 'granted by google', 'Google denied', google('update', 'denied')],
  ['granted', 'required', '', 'Google granted', google('update', 'granted')],
  ['pending', 'auto', '', 'TCF not answered', tcf()],
  ['pending', 'auto', '', 'TCF with its banner open', tcf(`{eventStatus:'cmpuishown'}`)],
  ['granted', 'auto', '', 'TCF purposes 1, 5, 6', tcf(loaded(1, 5, 6))],
  ['denied', 'auto', '', 'TCF purpose 1 alone', tcf(loaded(1))],
  ['granted', 'auto', '', 'TCF where it does not apply', tcf('{gdprApplies:false}')],
  ['granted', 'auto', 'granted by tcf', 'TCF not answered yet', tcf()],
  ['denied', 'auto', 'granted by tcf', 'TCF withdrawn', tcf(loaded())],
  ['granted', 'auto', 'denied by tcf', 'TCF agreed at last', tcf(loaded(1, 5, 6))],
  ['denied', 'auto', '', 'TCF denied, late', late(tcf(loaded()))],
  ['pending', 'auto', '', 'GPP not ready', gpp('{}', 'not ready')],
  ['granted', 'auto', '', 'GPP with a US opt-out of sale', gpp('{usnat:{SaleOptOut:1}}')],
  ['denied', 'auto', '', 'GPP with a European refusal', gpp(`{tcfeuv2:${purposes(1)}}`)],
  ['granted', 'auto', '', 'GPP with European consent', gpp(`{tcfeuv2:${purposes(1, 5, 6)}}`)],
  ['granted', 'auto', '', 'Shopify allowed', shopify(true)],
  ['denied', 'auto', '', 'Shopify refused', shopify(false)],
  ['pending', 'auto', '', 'Shopify before the banner is answered', shopify(false, true)],
  ['granted', 'auto', '', 'OneTrust with functional cookies', oneTrust(',C0001,C0003,', true)],
  ['denied', 'auto', '', 'OneTrust without them', oneTrust(',C0001,', true)],
  ['pending', 'auto', '', 'OneTrust before the answer', oneTrust(',C0001,', false)],
  ['granted', 'auto', '', 'Cookiebot with preferences', cookiebot(true, true)],
  ['denied', 'auto', '', 'Cookiebot without them', cookiebot(false, true)],
  ['pending', 'auto', '', 'Cookiebot before the answer', cookiebot(false, false)],
  ['granted', 'auto', '', 'Global Privacy Control', gpc],
  ['denied', 'auto', '', 'Global Privacy Control where it is a refusal', strictGpc],
  ['denied', 'required', '', 'Global Privacy Control where it is a refusal', strictGpc],
  ['denied', 'auto', 'granted', 'Global Privacy Control where it is a refusal', strictGpc],
  ['denied', 'auto', '', 'Global Privacy Control where it is a refusal, and a platform that agrees', strictGpc + tcf(loaded(1, 5, 6))],
  ['denied', 'auto', '', 'Global Privacy Control where it is a refusal, and a call that grants', call('granted') + strictGpc],
  ['denied', 'auto', '', 'Global Privacy Control and a refusal', gpc + cookiebot(false, true)],
  ['denied', 'auto', '', 'two platforms of which one refuses', tcf(loaded(1, 5, 6)) + cookiebot(false, true)],
  ['pending', 'auto', '', 'two platforms of which one is not answered', tcf() + google('update', 'granted')],
  ['denied', 'auto', '', 'a call that grants and a platform that refuses', call('granted') + tcf(loaded())],
  ['denied', 'auto', 'denied', 'a refusal by call and a platform that agrees', tcf(loaded(1, 5, 6))],
  ['granted', 'granted', '', 'a platform that refuses, where the shop has asked already', tcf(loaded())],
]

/** Everything of ours on the disk. */
const onDisk = (page: Page): Promise<{ keys: string[]; records: number }> =>
  page.evaluate(async () => {
    const keys = Object.keys({ ...localStorage, ...sessionStorage }).filter((key) => key.startsWith('reshelf'))
    if (!(await indexedDB.databases()).some(({ name }) => name === 'reshelf')) return { keys, records: 0 }
    return new Promise((resolve) => {
      const open = indexedDB.open('reshelf')
      open.onsuccess = () => {
        const count = open.result.transaction('events').objectStore('events').count()
        count.onsuccess = () => {
          open.result.close()
          resolve({ keys, records: count.result })
        }
      }
    })
  })
const state = (page: Page): Promise<State> => page.evaluate(() => (window as unknown as ShopWindow).reshelf.profile().consent)
const ready = (page: Page): Promise<void> => page.evaluate(() => (window as unknown as ShopWindow).reshelf.ready)

test('at least 40 rows', () => {
  expect(table.length).toBeGreaterThanOrEqual(40)
})

for (const [at, [expected, mode, remembered, signal, script]] of table.entries()) {
  test(`${expected}: ${mode}${remembered && `, after “${remembered}”`}, ${signal}`, async ({ page, site }) => {
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    const tag = `<script>${script}</script><script src="/reshelf.js" data-consent="${mode}"></script>`
    const product = site.page(`/consent/${at}/p`, `${head(tag)}<main data-reshelf-product="A9" data-reshelf-brand="B2"><h1>A9</h1></main>`)
    const list = site.page(`/consent/${at}/list`, `${head(tag)}${grid(cards(12).join(''))}<p>end</p>`)
    await page.goto(site.page('/plain', '<!doctype html>'))
    if (remembered) await page.evaluate((text) => localStorage.setItem('reshelf-consent', text), remembered)

    await page.goto(product)
    await ready(page)
    await expect.poll(() => state(page)).toBe(expected)
    await page.goto(list)
    await ready(page)
    await expect.poll(() => state(page)).toBe(expected)
    const kept = (): Promise<string> => onDisk(page).then(({ keys, records }) => (records || keys.some((key) => key.startsWith('reshelf:')) ? 'a history' : `nothing but [${keys.filter(() => remembered !== 'rubbish').join()}]`))
    await expect.poll(kept, { timeout: 1000, intervals: [50] }).toBe({ granted: 'a history', pending: 'nothing but []', denied: 'nothing but [reshelf-consent]' }[expected])
    const shown = await page.locator('[data-reshelf-list]').getAttribute('data-reshelf-state')
    const first = (await order(page))[0]
    // Without a view that was kept there is nothing to order by.
    if (expected !== 'granted') expect([shown?.split(':')[0], first]).toEqual(['off', 'A0'])
    else if (!signal.endsWith('at last')) expect([shown, first]).toEqual(['ranked', 'A9'])
    const [said] = await page.evaluate(() => (window as unknown as ShopWindow).reshelf.diagnose().filter(({ code }) => code === 'consent').map(({ message }) => message))
    if (mode !== 'granted') expect(said).toMatch(/decided|nobody/)
    expect(asked.filter((path) => !/^\/(plain|consent|reshelf\.(rest\.)?js)/.test(path))).toEqual([])
  })
}

test('a platform that refuses later erases every trace within a second, over all tabs, and the next page obeys at once', async ({ context, page, site }) => {
  const url = site.page('/later', `${head(`<script>${gtag}gtag('consent','update',{personalization_storage:'granted'})</script><script src="/reshelf.js"></script>`)}<main data-reshelf-product="A9"><h1>A9</h1></main>`)
  const other = await context.newPage()
  for (const tab of [page, other]) {
    await tab.goto(url)
    await ready(tab)
  }
  await expect.poll(async () => (await onDisk(page)).records).toBeGreaterThan(0)
  await page.evaluate(() => (window as unknown as { gtag: (...given: unknown[]) => void }).gtag('consent', 'update', { personalization_storage: 'denied' }))
  await expect.poll(() => onDisk(page), { timeout: 1000, intervals: [50] }).toEqual({ keys: ['reshelf-consent'], records: 0 })
  await expect.poll(() => state(other), { timeout: 1000, intervals: [50] }).toBe('denied')
  await other.evaluate(() => (window as unknown as ShopWindow).reshelf.track('view_item', { items: [{ item_id: 'X' }] }))
  await other.close()
  expect(await onDisk(page)).toEqual({ keys: ['reshelf-consent'], records: 0 })
  await page.goto(site.page('/later/list', `${head()}${grid(cards(12).join(''))}<p>end</p>`))
  await expect(page.locator('[data-reshelf-list]')).toHaveAttribute('data-reshelf-state', 'off:consent')
  expect(await page.evaluate(() => localStorage.getItem('reshelf-consent'))).toBe('denied by google')
})

test('taking the answer back leaves nothing, in any tab, and the page’s own events wait for the next answer', async ({ context, page, site }) => {
  const url = site.page('/back', `${head()}<main data-reshelf-product="A9"><h1>A9</h1></main>`)
  const other = await context.newPage()
  for (const tab of [page, other]) {
    await tab.goto(url)
    await ready(tab)
  }
  await expect.poll(async () => (await onDisk(page)).records).toBeGreaterThan(0)
  await page.evaluate(() => (window as unknown as ShopWindow).reshelf.consent('pending'))
  await expect.poll(() => state(other)).toBe('pending')
  await other.close()
  await expect.poll(() => onDisk(page), { timeout: 1000, intervals: [50] }).toEqual({ keys: [], records: 0 })
  await page.evaluate(() => (window as unknown as ShopWindow).reshelf.consent('granted'))
  await expect.poll(async () => (await onDisk(page)).records).toBeGreaterThan(0)
  expect(await page.evaluate(() => (window as unknown as ShopWindow).reshelf.profile().items.map(({ item_id }) => item_id))).toEqual(['A9'])
})

test('diagnose() names who decided: a refusal by signal, and what keeps everything on the device', async ({ page, site }) => {
  const said = async (path: string, script: string): Promise<{ message: string; mayLeave: boolean | undefined }> => {
    await page.goto(site.page(path, `${head(`<script>${script}</script><script src="/reshelf.js"></script>`)}<p>end</p>`))
    await ready(page)
    return page.evaluate(() => {
      const { reshelf } = window as unknown as ShopWindow
      return { message: reshelf.diagnose().find(({ code }) => code === 'consent')!.message, mayLeave: reshelf.profile().mayLeave }
    })
  }
  expect(await said('/who/gpc', gpc)).toEqual({ message: 'nobody was asked; nothing leaves the device: gpc', mayLeave: false })
  expect(await said('/who/free', '')).toEqual({ message: 'nobody was asked', mayLeave: true })
  expect(await said('/who/tcf', gpc + tcf(loaded(1, 5, 6)))).toEqual({ message: 'tcf decided; heard: tcf granted; nothing leaves the device: gpc', mayLeave: false })
  expect(await said('/who/strict', strictGpc + tcf(loaded(1, 5, 6)))).toEqual({ message: 'gpc decided; heard: tcf granted, gpc denied; nothing leaves the device: gpc', mayLeave: false })
})

test('a history from before there was a platform is erased while nobody has answered it', async ({ page, site }) => {
  const body = `<main data-reshelf-product="A9"><h1>A9</h1></main>`
  await page.goto(site.page('/before', head() + body))
  await ready(page)
  await expect.poll(async () => (await onDisk(page)).records).toBeGreaterThan(0)
  await page.goto(site.page('/since', head(`<script>${tcf()}</script><script src="/reshelf.js"></script>`) + body))
  await ready(page)
  await expect.poll(() => onDisk(page), { timeout: 1000 }).toEqual({ keys: [], records: 0 })
})

for (const isAllowed of [true, false]) {
  test(`while the answer is pending a list is ${isAllowed ? 'ordered by what this page has told, in memory alone' : 'left alone'}`, async ({ page, site }) => {
    const meta = isAllowed ? '<meta name="reshelf-pending" content="memory">' : ''
    const tag = `${meta}<script src="/reshelf.js" data-consent="required"></script>`
    const url = site.page(`/memory/${isAllowed}`, `${head(tag)}<main data-reshelf-product="A9" data-reshelf-brand="B2"><h1>A9</h1></main><div style="height:3000px"></div>${grid(cards(12).join(''))}<p>end</p>`)
    await page.goto(url)
    await ready(page)
    const list = page.locator('[data-reshelf-list]')
    await expect(list).toHaveAttribute('data-reshelf-state', isAllowed ? 'ranked' : 'off:consent')
    expect((await order(page))[0]).toBe(isAllowed ? 'A9' : 'A0')
    expect(await state(page)).toBe('pending')
    await page.evaluate(() => (window as unknown as ShopWindow).reshelf.track('view_item', { items: [{ item_id: 'A3', brand: 'B3' }] }))
    const first = (): Promise<unknown> => page.evaluate(() => (window as unknown as ShopWindow).reshelf.rank([{ item_id: 'A1' }, { item_id: 'A3' }], { list: 'own' })[0])
    expect(await first()).toEqual({ item_id: isAllowed ? 'A3' : 'A1' })
    expect(await onDisk(page)).toEqual({ keys: [], records: 0 })

    await page.evaluate(() => (window as unknown as ShopWindow).reshelf.consent('denied'))
    expect(await first()).toEqual({ item_id: 'A1' })
    await expect.poll(() => onDisk(page), { timeout: 1000 }).toEqual({ keys: ['reshelf-consent'], records: 0 })
    await page.goto(url)
    await ready(page)
    await expect(list).toHaveAttribute('data-reshelf-state', 'off:consent')
  })
}

test('what was told before the answer counts once after it, and memory ends', async ({ page, site }) => {
  const tag = '<meta name="reshelf-pending" content="memory"><script src="/reshelf.js" data-consent="required"></script>'
  await page.goto(site.page('/memory/grant', `${head(tag)}<main data-reshelf-product="A9" data-reshelf-brand="B2"><h1>A9</h1></main>`))
  await ready(page)
  await page.evaluate(() => (window as unknown as ShopWindow).reshelf.consent('granted'))
  await expect.poll(async () => (await onDisk(page)).records).toBeGreaterThan(1)
  const { events, affinities } = await page.evaluate(() => (window as unknown as ShopWindow).reshelf.profile())
  expect([events, Math.round(affinities['brand']!['b2']!)]).toEqual([2, 2])
})
