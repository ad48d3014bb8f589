import type { Page } from '@playwright/test'
import { createServer } from 'node:http'
import { readFile } from 'node:fs/promises'
import { expect, test } from './fixtures'
import { cards, grid, head, look, order, type ShopWindow } from './shelf'

const ready = (page: Page): Promise<void> => page.evaluate(() => (window as unknown as ShopWindow).reshelf.ready)
const exported = (page: Page): Promise<string> => page.evaluate(async () => JSON.stringify(await (window as unknown as ShopWindow).reshelf.export()))
const list = `${head()}${grid(cards(24).join(''))}<p>end</p>`

test('a file from one browser brings the other the same history, once, and its order', async ({ page, browser, site }) => {
  await look(page, site, 9)
  await ready(page)
  await page.evaluate(() => (window as unknown as ShopWindow).reshelf.prefer({ brand: ['B4'] }))
  const file = await exported(page)
  const { format, shopper, events, preferences } = JSON.parse(file) as { format: number; shopper: string; events: { name: string }[]; preferences: unknown }
  expect({ format, preferences }).toEqual({ format: 1, preferences: { brand: ['B4'] } })
  expect(events.map(({ name }) => name).sort()).toEqual(['page_view', 'set_preferences', 'view_item'])

  const laptop = await browser.newContext()
  const other = await laptop.newPage()
  await other.goto(site.page('/laptop', head()))
  await ready(other)
  for (let again = 0; again < 2; again++) await other.evaluate((text) => (window as unknown as ShopWindow).reshelf.import(text), file)
  const profile = await other.evaluate(() => (window as unknown as ShopWindow).reshelf.profile())
  expect(profile).toMatchObject({ events: 4, preferences: { brand: ['B4'] }, items: [{ item_id: 'A9' }] })
  expect((JSON.parse(await exported(other)) as { shopper: string }).shopper <= shopper).toBe(true)
  for (const bad of ['{', '{"format":2}', '{"format":1,"shopper":"x","events":[{}]}'])
    expect(await other.evaluate((text) => (window as unknown as ShopWindow).reshelf.import(text).then(String, String), bad)).toMatch(/^TypeError: reshelf: /)
  await other.goto(site.page('/laptop/list', list))
  const shown = await order(other)
  expect(shown[0]).toBe('A9')
  // Brand B4 is every seventh.
  expect(['A4', 'A11', 'A18']).toContain(shown[1])
  await ready(other)
  await other.evaluate(() => (window as unknown as ShopWindow).reshelf.forget())
  expect(await other.evaluate(() => (window as unknown as ShopWindow).reshelf.profile().preferences)).toEqual({})
  await laptop.close()
})

test('nothing is stated or imported without consent', async ({ page, site }) => {
  await page.goto(site.page('/unasked', head('<script src="/reshelf.js" data-consent="required"></script>')))
  await ready(page)
  await page.evaluate(() => (window as unknown as ShopWindow).reshelf.set({ gender: 'women' }))
  expect(await page.evaluate(() => (window as unknown as ShopWindow).reshelf.import({ format: 1, shopper: 'x', events: [] }).then(String, String))).toContain('consent')
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([])
  expect(await page.evaluate(() => (window as unknown as ShopWindow).reshelf.profile().traits)).toEqual({ gender: 'women' })
})

test('poisoned storage is refused whole and unpins nothing', async ({ page, site }) => {
  await page.goto(site.page('/plain', '<!doctype html>'))
  for (const poison of ['{"format":1,"facets":{"brand":{"b2":["1e99",1]}}}', '{"__proto__":{"polluted":1},"format":1}', '[]', 'x'.repeat(1e5)]) {
    await page.evaluate((text) => {
      for (const key of ['reshelf:p', 'reshelf:s', 'reshelf:i', 'reshelf:l', 'reshelf:v', 'reshelf:e:x', 'reshelf:e:__proto__']) localStorage.setItem(key, text)
      for (const key of Object.keys(localStorage)) sessionStorage.setItem(key, text)
    }, poison)
    await page.goto(site.page('/poisoned', `${head()}${grid(`<li data-reshelf-item="P0" data-reshelf-pin>Pinned</li>${cards(12).join('')}`)}<p>end</p>`))
    await ready(page)
    expect(await order(page)).toEqual(['P0', ...Array.from({ length: 12 }, (_, i) => `A${i}`)])
    expect(await page.evaluate(() => 'polluted' in {})).toBe(false)
    await page.goto(`${site.url}/plain`)
  }
})

test('a strict content security policy with Trusted Types is not violated once', async ({ page }) => {
  const policy = `default-src 'none'; script-src 'nonce-n1'; style-src 'nonce-n1'; require-trusted-types-for 'script'; trusted-types reshelf; connect-src 'self'`
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url!)
    if (request.url!.endsWith('.js')) return void readFile(new URL(`../packages/sdk/dist${request.url}`, import.meta.url)).then((script) => response.setHeader('content-type', 'text/javascript').end(script))
    const body = request.url === '/p' ? '<main data-reshelf-product="A9" data-reshelf-brand="B2"><h1>A9</h1></main>' : grid(cards(12).join(''))
    response.setHeader('content-security-policy', policy)
    response.setHeader('content-type', 'text/html')
    response.end(`<!doctype html><title>Strict</title><link rel="icon" href="data:,"><script nonce="n1">window.violations=[];document.addEventListener('securitypolicyviolation',(event)=>violations.push(event.violatedDirective+' '+event.blockedURI))</script><script nonce="n1" src="/reshelf.js"></script><body>${body}<p>end</p>`)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  const url = `http://127.0.0.1:${port}`
  try {
    await page.goto(`${url}/p`)
    await ready(page)
    await page.goto(`${url}/list`)
    await ready(page)
    expect((await order(page))[0]).toBe('A9')
    expect(await page.evaluate(() => (window as unknown as { violations: string[] }).violations.filter((one) => !one.endsWith('data')))).toEqual([])
    expect(await page.evaluate(() => (window as unknown as ShopWindow).reshelf.diagnose().map(({ code }) => code))).toEqual(['consent'])
    expect([...new Set(asked)].sort()).toEqual(['/list', '/p', '/reshelf.js', '/reshelf.rest.js'])
  } finally {
    server.closeAllConnections()
    server.close()
  }
})
