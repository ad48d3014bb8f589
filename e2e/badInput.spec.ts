import type { Page } from '@playwright/test'
import type { Finding, Reshelf } from 'reshelf'
import { expect, listState, shownItems, test } from './fixtures'

const page = (body: string, tag = '<script src="/reshelf.js"></script>'): string => `<!doctype html><meta charset="utf-8"><title>Shop</title>${tag}<body>${body}`
const cells = (count: number): string => Array.from({ length: count }, (_, i) => `<li data-reshelf-item="A${i}" data-reshelf-brand="B${i % 5}">A${i}</li>`).join('\n')
const list = (inner: string): string => `<ul data-reshelf-list="grid">${inner}</ul><p>end</p>`
const viewed = (id: string, brand = 'B3'): string => page(`<main data-reshelf-product="${id}" data-reshelf-brand="${brand}"><button data-reshelf-action="add_to_cart">Add</button></main>`)

const api = (browser: Page): Promise<void> =>
  browser.waitForFunction(() => 'diagnose' in (window as unknown as { reshelf: object }).reshelf).then(() => browser.evaluate(() => (window as unknown as { reshelf: Reshelf }).reshelf.ready))
const codes = async (browser: Page): Promise<string[]> => {
  await api(browser)
  return browser.evaluate(() => (window as unknown as { reshelf: Reshelf }).reshelf.diagnose().filter(({ severity }) => severity !== 'info').map((finding: Finding) => finding.code))
}

test('malformed attributes: named, left in place, the rest is ordered', async ({ page: browser, site }) => {
  site.page('/p', viewed('A8'))
  const search = site.page(
    '/bad',
    page(
      list(`<li data-reshelf-item="">no id</li>
        <li data-reshelf-item="A1" data-reshelf-price="soon">A1</li>
        <li data-reshelf-item="A2" data-reshelf-price="1.299,00 €">A2</li>
        <li data-reshelf-item="A2" data-reshelf-category=" > > ">A2 again</li>
        <li data-reshelf-item="A8" data-reshelf-__proto__="x" data-reshelf-constructor="y" data-reshelf-=z>A8</li>`),
    ),
  )
  await browser.goto(`${site.url}/p`)
  await browser.goto(search)
  expect((await shownItems(browser))[0]).toBe('')
  expect((await shownItems(browser))[1]).toBe('A8')
  expect((await shownItems(browser)).length).toBe(5)
  expect((await codes(browser)).sort()).toEqual(['duplicate-item', 'item-without-id', 'price-unreadable'])
})

test('track with rubbish: refused and named, nothing stored is lost', async ({ page: browser, site }) => {
  site.page('/p', viewed('A8'))
  await browser.goto(`${site.url}/p`)
  await api(browser)
  const before = await browser.evaluate(() => (window as unknown as { reshelf: Reshelf }).reshelf.profile().items.length)
  await browser.evaluate(() => {
    const { reshelf } = window as unknown as { reshelf: { track: (...given: unknown[]) => void } }
    const circular: Record<string, unknown> = {}
    circular['self'] = circular
    const hostile = Object.defineProperty({}, 'items', { enumerable: true, get: () => { throw new Error('boom') } })
    for (const name of [undefined, null, 5, '', 'buy', {}, Symbol('x')]) reshelf.track(name)
    for (const payload of [null, 5, 'x', [], circular, hostile, { items: {} }, { items: [] }, { items: [null] }, { items: [{}] }, { items: [{ item_id: 'x', price: 'free' }] }, { items: [{ item_id: {} }] }]) {
      reshelf.track('view_item', payload)
    }
    reshelf.track('search', {})
  })
  const found = new Set(await codes(browser))
  for (const code of ['event-name', 'event-payload', 'event-items', 'event-item-id', 'event-price', 'event-search-term']) expect(found).toContain(code)
  expect(await browser.evaluate(() => (window as unknown as { reshelf: Reshelf }).reshelf.profile().items.length)).toBe(before)
})

test('a broken profile in storage: named, the shop’s order kept, and the profile rebuilt from the log', async ({ page: browser, site }) => {
  site.page('/p', viewed('A8'))
  const search = site.page('/list', page(list(cells(12))))
  await browser.goto(`${site.url}/p`)
  await browser.evaluate(() => (window as unknown as { reshelf: Reshelf }).reshelf.ready)
  await expect.poll(() => browser.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('reshelf:e:')).length)).toBe(0)
  // From a page without the tag: one with it would write its own profile over the damage when it is left.
  await browser.goto(site.page('/plain', '<!doctype html>'))
  await browser.evaluate(async () => {
    localStorage.setItem('reshelf:p', '{"format":1,"facets":5}')
    const open = indexedDB.open('reshelf')
    await new Promise((resolve) => (open.onsuccess = resolve))
    const store = open.result.transaction('events', 'readwrite').objectStore('events')
    store.put('{"format":1,"items":[', 'profile')
    await new Promise((resolve) => (store.transaction.oncomplete = resolve))
  })
  await browser.goto(search)
  expect(await shownItems(browser)).toEqual(Array.from({ length: 12 }, (_, i) => `A${i}`))
  expect(await codes(browser)).toContain('profile-damaged')
  await browser.evaluate(() => (window as unknown as { reshelf: Reshelf }).reshelf.ready)
  await browser.reload()
  expect((await shownItems(browser))[0]).toBe('A8')
})

test('a newer format on the disk is refused and left as it is', async ({ page: browser, site }) => {
  const search = site.page('/list', page(list(cells(12))))
  site.page('/p', viewed('A8'))
  await browser.goto(site.page('/plain', '<!doctype html>'))
  await browser.evaluate(() => localStorage.setItem('reshelf:p', '{"format":3}'))
  await browser.goto(`${site.url}/p`)
  await browser.goto(search)
  expect(await listState(browser)).toBe('off:no-signal')
  await api(browser)
  const findings = await browser.evaluate(() => (window as unknown as { reshelf: Reshelf }).reshelf.diagnose())
  expect(findings.map(({ message }) => message).join()).toContain('format 3 found, 1 expected')
  expect(await browser.evaluate(() => localStorage.getItem('reshelf:p'))).toBe('{"format":3}')
})

test('a 5,000-card grid is ordered, once', async ({ page: browser, site }) => {
  // Among the first to come: it is ordered in parts.
  site.page('/p', viewed('A17'))
  const search = site.page('/huge', page(list(cells(5000)), '<script src="/reshelf.js"></script>'))
  await browser.goto(`${site.url}/p`)
  await browser.goto(search)
  await browser.waitForLoadState('load')
  const shown = await shownItems(browser)
  expect(shown[0]).toBe('A17')
  expect(new Set(shown).size).toBe(5000)
})

test('bad options on the tag: one sentence in the console, and a page as it was', async ({ page: browser, site }) => {
  const said: string[] = []
  browser.on('console', (message) => said.push(message.text()))
  await browser.goto(site.page('/options', page(list(cells(3)), '<script src="/reshelf.js" data-strength="7"></script>')))
  await expect.poll(() => said.join()).toContain('option "strength" must be 0 to 1')
  expect(await browser.locator('[data-reshelf-state]').count()).toBe(0)
})

test('loading it twice warns and keeps the first', async ({ page: browser, site }) => {
  const said: string[] = []
  browser.on('console', (message) => said.push(message.text()))
  await browser.goto(site.page('/twice', page(list(cells(3)), '<script src="/reshelf.js"></script><script src="/reshelf.js"></script>')))
  expect(said.join()).toContain('loaded twice')
})

test('calls made before it loads are answered in order', async ({ page: browser, site }) => {
  await browser.goto(
    site.page(
      '/queue',
      page(
        '<p>late</p>',
        `<script>window.reshelf = window.reshelf || []; reshelf.push(['track', 'view_item', {items: [{item_id: 'Q1', item_brand: 'Early'}]}]); reshelf.push(['nothing']); reshelf.push(5)</script><script async src="/reshelf.js"></script>`,
      ),
    ),
  )
  await api(browser)
  expect(await browser.evaluate(() => (window as unknown as { reshelf: Reshelf }).reshelf.profile().items[0]?.item_id)).toBe('Q1')
})

test('storage blocked: the memory twin serves the page', async ({ page: browser, site }) => {
  const inner = site.page('/inner', page(`${list(cells(6))}<script>reshelf.track('view_item', {items: [{item_id: 'A5', item_brand: 'B0'}]})</script><ul data-reshelf-list="second">${cells(6)}</ul><p>end</p>`))
  await browser.goto(site.page('/outer', `<!doctype html><iframe sandbox="allow-scripts" src="${inner}"></iframe>`))
  const frame = browser.frameLocator('iframe')
  await expect(frame.locator('[data-reshelf-list=second] [data-reshelf-item]').first()).toHaveAttribute('data-reshelf-item', 'A5')
})
