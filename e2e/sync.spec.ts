import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { readFile } from 'node:fs/promises'
import type { BrowserContext, Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { cards, grid, order, type ShopWindow } from './shelf'

/** The example endpoint, which is plain JavaScript and outside this program. */
const example = new URL('../examples/sync-endpoint/createEndpoint.mjs', import.meta.url).href
interface Endpoint {
  readonly createEndpoint: () => (request: IncomingMessage, response: ServerResponse) => Promise<void>
}

const tags = '<script src="/reshelf.js"></script><script src="/reshelf.sync.js" data-endpoint="/account/shelf" defer></script>'
const bodies: Readonly<Record<string, string>> = {
  '/p': '<main data-reshelf-product="A9" data-reshelf-brand="B2" data-reshelf-name="Thing 9"><h1>A9</h1></main>',
  '/q': '<main data-reshelf-product="A5" data-reshelf-brand="B5" data-reshelf-name="Thing 5"><h1>A5</h1></main>',
  '/list': `${grid(cards(12).join(''))}<p>end</p>`,
}

let server: Server
let url: string
let puts: string[]
test.beforeEach(async () => {
  const { createEndpoint } = (await import(example)) as Endpoint
  const endpoint = createEndpoint()
  puts = []
  server = createServer((request, response) => {
    const { pathname } = new URL(request.url!, 'http://shop.invalid')
    if (pathname === '/account/shelf') {
      if (request.method === 'PUT') puts.push(request.headers.cookie ?? '')
      return void endpoint(request, response)
    }
    if (pathname.endsWith('.js')) return void readFile(new URL(`../packages/sdk/dist${pathname}`, import.meta.url)).then((script) => response.setHeader('content-type', 'text/javascript').end(script))
    if (pathname === '/broken') return void response.writeHead(500).end()
    const own = request.url!.includes('broken') ? tags.replace('/account/shelf', '/broken') : tags
    const gpc = request.url!.includes('gpc') ? "<script>Object.defineProperty(navigator,'globalPrivacyControl',{value:true})</script>" : ''
    response.setHeader('content-type', 'text/html').end(`<!doctype html><title>Shop</title><link rel="icon" href="data:,">${gpc}${own}<body>${bodies[pathname] ?? ''}`)
  })
  // Playwright's own requests keep their connections longer than Node's five seconds.
  server.keepAliveTimeout = 120_000
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  url = `http://127.0.0.1:${port}`
})
test.afterEach(() => {
  server.closeAllConnections()
  server.close()
})

const logIn = (context: BrowserContext): Promise<void> => context.addCookies([{ name: 'account', value: 'ada', url }])
const ready = (page: Page): Promise<void> => page.evaluate(() => (window as unknown as ShopWindow).reshelf.ready)
const touched = (page: Page): Promise<string[]> => page.evaluate(() => (window as unknown as ShopWindow).reshelf.profile().items.map(({ item_id }) => item_id).sort())
const held = async (page: Page): Promise<{ id: string; name: string }[]> => {
  const response = await page.request.get(`${url}/account/shelf`)
  return response.status() === 200 ? ((await response.json()) as { events: { id: string; name: string }[] }).events : []
}
const failures = (page: Page): Promise<string[]> => page.evaluate(() => (window as unknown as ShopWindow).reshelf.diagnose().filter(({ code }) => code === 'sync-failed').map(({ message }) => message))

test('what was looked at on the phone leads the laptop’s list, through the account, and counts once on both', async ({ context, page, browser }) => {
  await logIn(context)
  await page.goto(`${url}/p`)
  await expect.poll(async () => (await held(page)).filter(({ name }) => name === 'view_item').length, { timeout: 15_000 }).toBe(1)

  const other = await browser.newContext()
  await logIn(other)
  const laptop = await other.newPage()
  await laptop.goto(`${url}/q`)
  await expect.poll(() => touched(laptop), { timeout: 15_000 }).toEqual(['A5', 'A9'])
  await expect.poll(async () => (await held(laptop)).filter(({ name }) => name === 'view_item').length, { timeout: 15_000 }).toBe(2)
  await laptop.goto(`${url}/list`)
  expect((await order(laptop)).slice(0, 2).sort()).toEqual(['A5', 'A9'])

  // Back on the phone, in another visit: a tab of its own pulls anew.
  const phone = await context.newPage()
  await phone.goto(`${url}/list`)
  await expect.poll(() => touched(phone), { timeout: 15_000 }).toEqual(['A5', 'A9'])
  await expect.poll(async () => (await held(phone)).length, { timeout: 15_000 }).toBeGreaterThanOrEqual(6)
  const ids = (await held(phone)).map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  const { events, views } = await phone.evaluate(async () => {
    const { reshelf } = window as unknown as ShopWindow
    const file = (await reshelf.export())!
    return { events: reshelf.profile().events - file.events.length, views: file.events.filter(({ name }) => name === 'view_item').length }
  })
  expect({ events, views }).toEqual({ events: 0, views: 2 })
  expect([await failures(page), await failures(laptop), await failures(phone)]).toEqual([[], [], []])
  await other.close()
})

test('what was stitched in at login is taken out again at logout', async ({ context, page, browser }) => {
  await logIn(context)
  await page.goto(`${url}/p`)
  await expect.poll(async () => (await held(page)).filter(({ name }) => name === 'view_item').length, { timeout: 15_000 }).toBe(1)

  const shared = await browser.newContext()
  const kiosk = await shared.newPage()
  await kiosk.goto(`${url}/q`)
  await ready(kiosk)
  const account = (await (await page.request.get(`${url}/account/shelf`)).json()) as unknown
  await kiosk.evaluate((file) => (window as unknown as ShopWindow).reshelf.import(file), account)
  expect(await touched(kiosk)).toEqual(['A5', 'A9'])
  const names = await kiosk.evaluate(async (file) => {
    const { reshelf } = window as unknown as ShopWindow
    const { events } = file as { events: { id: string }[] }
    const whole = (await reshelf.export())!
    await reshelf.forget()
    await reshelf.import({ format: 1, shopper: 'a-new-name', events: whole.events.filter(({ id }) => !events.some((event) => event.id === id)) })
    return [whole.shopper, (await reshelf.export())!.shopper]
  }, account)
  expect(await touched(kiosk)).toEqual(['A5'])
  expect(names[0]).not.toBe(names[1])
  await kiosk.reload()
  await ready(kiosk)
  expect(await touched(kiosk)).toEqual(['A5'])
  await shared.close()
})

test('nothing leaves the device under Global Privacy Control, without consent, or of a shopper who is not logged in', async ({ context, page }) => {
  await page.goto(`${url}/p`)
  await ready(page)
  // What the page pushes when it is left is to have gone before the login.
  await page.goto('about:blank')
  await page.waitForTimeout(1000)
  await logIn(context)
  await page.goto(`${url}/p?gpc`)
  await ready(page)
  await page.evaluate(() => (window as unknown as ShopWindow).reshelf.track('view_item', { items: [{ item_id: 'X' }] }))
  // Longer than changes are collected.
  await page.waitForTimeout(2500)
  await page.evaluate(() => (window as unknown as ShopWindow).reshelf.consent('denied'))
  await page.goto(`${url}/p`)
  await ready(page)
  await page.evaluate(() => (window as unknown as ShopWindow).reshelf.track('view_item', { items: [{ item_id: 'Y' }] }))
  await page.waitForTimeout(2500)
  expect(puts.filter((cookie) => cookie.includes('account'))).toEqual([])
  expect(await held(page)).toEqual([])
})

test('what happens just before a page is left reaches the account', async ({ context, page }) => {
  await logIn(context)
  await page.goto(`${url}/p`)
  await expect.poll(async () => (await held(page)).length, { timeout: 15_000 }).toBeGreaterThanOrEqual(2)
  // In one task: well within the time that changes are collected.
  await page.evaluate((next) => {
    ;(window as unknown as ShopWindow).reshelf.track('add_to_cart', { items: [{ item_id: 'A7' }] })
    location.href = next
  }, `${url}/list`)
  await expect.poll(async () => (await held(page)).filter(({ name }) => name === 'add_to_cart').length, { timeout: 15_000 }).toBe(1)
})

test('an endpoint that fails is a finding, and the page goes on', async ({ page }) => {
  await page.goto(`${url}/p?broken`)
  await expect.poll(() => failures(page), { timeout: 15_000 }).toEqual(['pull: 500 Internal Server Error', 'push: 500 Internal Server Error'])
  expect(await touched(page)).toEqual(['A9'])
})

test('the compact form goes through a cookie of the shop’s own: an erased browser has its order again', async ({ page }) => {
  await page.goto(`${url}/p`)
  await ready(page)
  const text = await page.evaluate(async () => {
    const compact = (await (window as unknown as ShopWindow).reshelf.export({ compact: true }))!
    document.cookie = `shelf=${compact}; path=/; max-age=1000`
    await (window as unknown as ShopWindow).reshelf.forget()
    return compact
  })
  expect(text.length).toBeLessThanOrEqual(1000)
  await page.goto(`${url}/q`)
  await ready(page)
  for (let again = 0; again < 2; again++) await page.evaluate(() => (window as unknown as ShopWindow).reshelf.import(/shelf=([^;]+)/.exec(document.cookie)![1]))
  expect(await touched(page)).toEqual(['A5', 'A9'])
  const views = await page.evaluate(async () => (await (window as unknown as ShopWindow).reshelf.export())!.events.filter(({ name }) => name === 'view_item').length)
  expect(views).toBe(2)
  await page.goto(`${url}/list`)
  expect((await order(page)).slice(0, 2).sort()).toEqual(['A5', 'A9'])
})
