import type { Page } from '@playwright/test'
import type { Reshelf } from 'reshelf'
import { expect, test } from './fixtures'
import { head } from './shelf'

interface ShopWindow {
  readonly reshelf: Reshelf
}

const template = `<template><li><a data-reshelf-href="url"><img data-reshelf-src="image" data-reshelf-alt="name" width="100" height="100"><b data-reshelf-text="name"></b></a> <i data-reshelf-text="price"></i> <u data-reshelf-text="brand"></u></li></template>`
const widget = (strategy: string, own = '', attributes = ''): string =>
  `<section data-reshelf-widget="${strategy}" ${attributes}><h2 data-reshelf-text="reason">Things</h2><ul>${own}${template}</ul></section>`
const tag = (catalog: string, attributes = ''): string => `<script src="/reshelf.js" data-catalog="${catalog}" ${attributes}></script>`

const things = (count: number): string => [...Array(count).keys()].map((i) => JSON.stringify({ item_id: `F${i}`, item_name: `Thing ${i}`, item_brand: `B${i % 3}`, item_category: `Men > Kind ${i % 4}`, price: 10 + i, currency: 'EUR', url: `/p/F${i}` })).join('\n')

/** Answers requests for a feed, the worker's included. */
const serve = (page: Page, path: string, reply: { body?: string; status?: number; headers?: Record<string, string> }): Promise<unknown> =>
  page.context().route(`**${path}`, (route) => route.fulfill({ contentType: 'text/plain', ...reply }))

const settled = (page: Page, state: string): Promise<unknown> => page.waitForSelector(`[data-reshelf-widget][data-reshelf-state="${state}"]`, { state: 'attached' })
const codes = (page: Page): Promise<string[]> => page.evaluate(() => (window as unknown as ShopWindow).reshelf.diagnose().map(({ code }) => code))
const ids = (page: Page): Promise<string[]> => page.locator('[data-reshelf-widget] [data-reshelf-item]').evaluateAll((cells) => cells.map((cell) => cell.getAttribute('data-reshelf-item')!))

/** How many feeds are kept on the device. */
const keptFeeds = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((answer) => {
        const open = indexedDB.open('reshelf')
        open.onsuccess = () =>
          (open.result.transaction('events').objectStore('events').getAllKeys().onsuccess = ({ target }) => {
            open.result.close()
            answer((target as IDBRequest<IDBValidKey[]>).result.filter((key) => `${key as string}`.startsWith('feed:')).length)
          })
      }),
  )

const evil = `<img src=x onerror="pwned=1"><script>pwned=1</script>`
const feeds: Readonly<Record<string, string>> = {
  'lines.ndjson': [
    JSON.stringify({ item_id: `H1"><script>pwned=1</script>`, item_name: evil, item_brand: evil, item_category: evil, price: 5, currency: evil, url: 'javascript:pwned=1', image: 'javascript:pwned=1', onclick: 'pwned=1', [`"onerror`]: 'x' }),
    `{"__proto__":{"polluted":"yes"},"constructor":{"prototype":{"polluted":"yes"}},"item_id":"H2","item_name":"Two","url":"data:text/html,<script>pwned=1</script>"}`,
    JSON.stringify({ item_id: 'H3', item_name: 'x'.repeat(1_000_000) }),
    JSON.stringify({ item_id: 'H4', item_name: 'Four', price: 4, currency: 'EUR', url: '/p/H4' }),
  ].join('\n'),
  'feed.xml': `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY lol "lol">]><rss><channel><item><g:id>H1</g:id><title><![CDATA[${evil}]]></title><g:brand>&lt;script&gt;pwned=1&lt;/script&gt;</g:brand><link>javascript:pwned=1</link><g:image_link>vbscript:x</g:image_link></item>
<item><g:id>__proto__</g:id><title>${'y'.repeat(1_000_000)}</title></item><item><g:id>H4</g:id><title>Four &lol;</title><price>4 EUR</price><link>https://shop.example/p/H4</link></item></channel></rss>`,
}

for (const [name, body] of Object.entries(feeds)) {
  test(`a hostile feed is inert: ${name}`, async ({ page, site }) => {
    await serve(page, `/${name}`, { body })
    await page.goto(site.page('/hostile', `${head(tag(`/${name}`))}${widget('trending')}`))
    await settled(page, 'filled')
    expect((await ids(page)).at(-1)).toBe('H4')
    const found = await page.evaluate(() => ({
      pwned: 'pwned' in window,
      polluted: 'polluted' in {},
      elements: document.querySelectorAll('[data-reshelf-widget] ul :is(script,iframe,object,[onerror],[onclick])').length,
      links: [...document.querySelectorAll('[data-reshelf-widget] [href],[data-reshelf-widget] [src]')].map((element) => element.getAttribute('href') ?? element.getAttribute('src')!),
    }))
    expect(found).toMatchObject({ pwned: false, polluted: false, elements: 0 })
    for (const link of found.links) expect(link).toMatch(/^https?:/)
  })
}

const broken: Readonly<Record<string, Parameters<typeof serve>[2]>> = {
  missing: { status: 404, body: 'no such file' },
  broken: { body: '<html><body>Sorry, we are closed</body></html>' },
  empty: { body: '' },
}
for (const [kind, reply] of Object.entries(broken)) {
  test(`a ${kind} feed leaves the page as it was, and is a finding`, async ({ page, site }) => {
    await serve(page, '/feed.tsv', reply)
    await page.goto(site.page('/none', `${head(tag('/feed.tsv'))}${widget('similar', '<li id="own">The shop’s own</li>')}`))
    await settled(page, 'empty')
    await expect(page.locator('#own')).toBeVisible()
    await expect(page.locator('h2')).toHaveText('Things')
    await expect.poll(() => codes(page)).toContain('catalog-unread')
  })
}

test('a feed that never comes keeps nobody waiting', async ({ page, site }) => {
  await page.context().route('**/slow.ndjson', () => {})
  await page.goto(site.page('/slow', `${head(tag('/slow.ndjson'))}${widget('trending', '<li id="own">The shop’s own</li>')}`))
  await settled(page, 'empty')
  await expect(page.locator('#own')).toBeVisible()
  expect(await page.evaluate(() => (window as unknown as ShopWindow).reshelf.recommend({ strategy: 'trending' }))).toEqual([])
  await expect.poll(() => codes(page)).toContain('catalog-unread')
})

test('where no worker may run, the page reads the feed itself', async ({ page, site }) => {
  await serve(page, '/feed.ndjson', { body: things(30) })
  await page.goto(site.page('/policy', head(`<meta http-equiv="content-security-policy" content="worker-src 'none'">${tag('/feed.ndjson')}`) + widget('trending')))
  await settled(page, 'filled')
  expect(await ids(page)).toHaveLength(8)
  expect(page.workers()).toHaveLength(0)
})

test('a feed is kept with its tag, and fetched again only when it is an hour old and has changed', async ({ page, site }) => {
  const asked: (string | undefined)[] = []
  await page.context().route('**/kept.ndjson', (route) => {
    const known = route.request().headers()['if-none-match']
    asked.push(known)
    return known === '"one"' ? route.fulfill({ status: 304 }) : route.fulfill({ contentType: 'text/plain', headers: { etag: '"one"' }, body: things(30) })
  })
  const url = site.page('/kept', `${head(tag('/kept.ndjson'))}${widget('trending')}`)
  const visit = async (): Promise<void> => {
    await page.goto(url)
    await settled(page, 'filled')
    await page.waitForTimeout(300)
  }
  await visit()
  await visit()
  expect(asked).toEqual([undefined])
  await page.evaluate(
    () =>
      new Promise<void>((done) => {
        const open = indexedDB.open('reshelf')
        open.onsuccess = () => {
          const store = open.result.transaction('events', 'readwrite').objectStore('events')
          const key = new URL('/kept.ndjson', location.href).href
          store.get(`feed:${key}`).onsuccess = ({ target }) => store.put({ ...(target as IDBRequest<object>).result, time: 0 }, `feed:${key}`)
          store.transaction.oncomplete = () => (open.result.close(), done())
        }
      }),
  )
  await visit()
  expect(asked).toEqual([undefined, '"one"'])
})

/** A product as Shopify's `products.json` prints it. */
const shopifyProduct = (i: number): object => ({ id: i, title: `Thing ${i}`, handle: `thing-${i}`, vendor: `B${i % 3}`, product_type: `Kind ${i % 4}`, variants: [{ price: `${10 + i}.00`, available: true }], images: [], options: [] })

/** Serves a `products.json` in pages, and says which were asked for. */
async function servePages(page: Page, reply: (number: number) => { body?: string; status?: number }): Promise<string[]> {
  const asked: string[] = []
  await page.context().route('**/products.json*', (route) => {
    const { search, searchParams } = new URL(route.request().url())
    asked.push(search)
    return route.fulfill({ contentType: 'application/json', ...reply(Number(searchParams.get('page'))) })
  })
  return asked
}
const productsPage = (from: number, count: number): string => JSON.stringify({ products: Array.from({ length: count }, (_, i) => shopifyProduct(from + i)) })

test('Shopify’s products.json is read page by page', async ({ page, site }) => {
  const asked = await servePages(page, (number) => ({ body: productsPage((number - 1) * 250, number < 3 ? 250 : number === 3 ? 7 : 0) }))
  await page.goto(site.page('/shopify', `${head(tag('/products.json'))}<main data-reshelf-product="none"></main>${widget('trending', '', 'data-reshelf-limit="8"')}`))
  await settled(page, 'filled')
  expect(asked).toEqual(['?limit=250&page=1', '?limit=250&page=2', '?limit=250&page=3', '?limit=250&page=4'])
  const [last] = await page.evaluate(async () => (await (window as unknown as ShopWindow).reshelf.recommend({ strategy: 'similar', of: 'thing-506', limit: 1 }))!)
  expect(last!.item.item_category).toBe('Kind 2')
  // Kept: the next page asks for none.
  await expect.poll(() => keptFeeds(page)).toBe(1)
  await page.reload()
  await settled(page, 'filled')
  expect(asked).toHaveLength(4)
})

test('a products.json that is one file is read once, and a page that fails leaves those before it', async ({ page, site }) => {
  const asked = await servePages(page, () => ({ body: productsPage(0, 30) }))
  await page.goto(site.page('/file', `${head(tag('/products.json'))}${widget('trending')}`))
  await settled(page, 'filled')
  expect(asked).toHaveLength(2)
  expect(new Set(await ids(page)).size).toBe(8)

  await page.context().unroute('**/products.json*')
  await servePages(page, (number) => (number < 2 ? { body: productsPage(0, 30) } : { status: 429, body: '' }))
  await page.goto(site.page('/limited', `${head(tag('/products.json?shop=2'))}${widget('trending')}`))
  await settled(page, 'filled')
  expect(await ids(page)).toHaveLength(8)
  await expect.poll(() => codes(page)).toContain('catalog-unread')
})

test('before consent, widgets are those of a stranger, and nothing is on the device', async ({ page, site }) => {
  await serve(page, '/feed.ndjson', { body: things(30) })
  await page.goto(site.page('/asked', `${head(tag('/feed.ndjson', 'data-consent="required"'))}<main data-reshelf-product="F3"></main>${widget('trending')}${widget('recently_viewed')}`))
  await settled(page, 'filled')
  await page.waitForTimeout(500)
  const kept = await page.evaluate(async () => {
    const names = await indexedDB.databases()
    const count = !names.length
      ? 0
      : await new Promise<number>((answer) => {
          const open = indexedDB.open('reshelf')
          open.onsuccess = () => (open.result.transaction('events').objectStore('events').count().onsuccess = ({ target }) => answer((target as IDBRequest<number>).result))
        })
    return [...Object.keys(localStorage), ...Array(count).fill('record')]
  })
  expect(kept).toEqual([])
})

test('a cart change refreshes what is in view within a frame: what may stay keeps its place', async ({ page, site }) => {
  await serve(page, '/feed.ndjson', { body: things(60) })
  await page.goto(site.page('/cart', `${head(tag('/feed.ndjson'))}${widget('trending')}`))
  await settled(page, 'filled')
  const { before, after, same } = await page.evaluate(async () => {
    const { reshelf } = window as unknown as ShopWindow
    const cells = (): Element[] => [...document.querySelectorAll('[data-reshelf-widget] [data-reshelf-item]')]
    const standing = cells()
    const idOf = (cell: Element): string => cell.getAttribute('data-reshelf-item')!
    const before = standing.map(idOf)
    reshelf.track('add_to_cart', { items: [{ item_id: before[2] }] })
    await new Promise((frame) => requestAnimationFrame(() => requestAnimationFrame(frame)))
    return { before, after: cells().map(idOf), same: cells().map((cell, at) => cell === standing[at]) }
  })
  expect(same).toEqual(before.map((_, at) => at !== 2))
  expect(after).not.toContain(before[2])
  expect(new Set(after).size).toBe(before.length)
})

test('a cart change refreshes what goes with the cart within a frame, while what is in view does not move', async ({ page, site }) => {
  await serve(page, '/feed.ndjson', { body: things(60) })
  await page.goto(site.page('/both', `${head(tag('/feed.ndjson'))}${widget('trending')}<div style="height:3000px"></div>${widget('complements')}`))
  await expect.poll(() => page.locator('[data-reshelf-state]').evaluateAll((all) => all.map((one) => one.getAttribute('data-reshelf-state')))).toEqual(['filled', 'empty'])
  const found = await page.evaluate(async () => {
    const { reshelf } = window as unknown as ShopWindow
    const [seen, below] = [...document.querySelectorAll('[data-reshelf-widget]')]
    const cells = (widget: Element | undefined): Element[] => [...widget!.querySelectorAll('[data-reshelf-item]')]
    const idsOf = (widget: Element | undefined): (string | null)[] => cells(widget).map((cell) => cell.getAttribute('data-reshelf-item'))
    const places = (): string[] => cells(seen).map((cell) => `${cell.getBoundingClientRect().left} ${cell.getBoundingClientRect().top}`)
    /** What stands there when the frame after this task has been laid out. */
    const frame = (): Promise<unknown> => new Promise((done) => requestAnimationFrame(() => setTimeout(done)))
    const [before, placesBefore, elements] = [idsOf(seen), places(), cells(seen)]
    const cart = [...Array(60).keys()].map((i) => `F${i}`).filter((id) => !before.includes(id))
    const answers: { ids: (string | null)[]; heading: string }[] = []
    for (const id of cart.slice(0, 2)) {
      reshelf.track('add_to_cart', { items: [{ item_id: id, item_name: `Thing ${id}`, item_category: 'Men > Kind 1', price: 20 }] })
      await frame()
      answers.push({ ids: idsOf(below), heading: below!.querySelector('h2')!.textContent })
    }
    return { before, after: idsOf(seen), same: cells(seen).every((cell, at) => cell === elements[at]), moved: places().join() !== placesBefore.join(), answers, cart: cart.slice(0, 2) }
  })
  expect(found.after).toEqual(found.before)
  expect(found).toMatchObject({ same: true, moved: false })
  const [first, second] = found.answers
  expect(first!.ids.length).toBeGreaterThan(4)
  expect(first!.heading).toBe(`Goes with Thing ${found.cart[0]}`)
  expect(second!.heading).toBe('Goes with what is in your cart')
  for (const { ids } of found.answers) expect(ids.filter((id) => found.before.includes(id) || found.cart.includes(id!))).toEqual([])
})

test('what was bought comes back when it is due', async ({ page, site }) => {
  await serve(page, '/feed.ndjson', { body: things(30) })
  const url = site.page('/again', `${head(tag('/feed.ndjson'))}${widget('buy_again', '', 'data-reshelf-interval="14"')}${widget('trending', '', 'data-reshelf-limit="30"')}`)
  const now = Date.now()
  await page.clock.setFixedTime(now - 20 * 86_400_000)
  await page.goto(url)
  await settled(page, 'filled')
  await page.evaluate(() => (window as unknown as ShopWindow).reshelf.track('purchase', { transaction_id: 't1', items: [{ item_id: 'F5' }, { item_id: 'F6' }] }))
  await page.evaluate(() => (window as unknown as ShopWindow).reshelf.track('purchase', { transaction_id: 't2', items: [{ item_id: 'F6' }] }))
  await expect.poll(() => ids(page)).not.toContain('F5')
  await page.clock.setFixedTime(now)
  await page.goto(url)
  await settled(page, 'filled')
  const again = page.locator('[data-reshelf-widget=buy_again]')
  await expect(again.locator('h2')).toHaveText('Time to buy again')
  expect((await again.locator('[data-reshelf-item]').evaluateAll((cells) => cells.map((cell) => cell.getAttribute('data-reshelf-item')))).sort()).toEqual(['F5', 'F6'])
})

test('markup that cannot be filled is a finding, and stays as it is', async ({ page, site }) => {
  await page.goto(site.page('/wrong', `${head()}<section data-reshelf-widget="best"><p>Own</p></section><section data-reshelf-widget="similar"><p>Own</p></section>`))
  await expect.poll(() => codes(page)).toEqual(expect.arrayContaining(['strategy-unknown', 'template-missing']))
  await expect(page.getByText('Own')).toHaveCount(2)
})
