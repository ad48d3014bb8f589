import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { head } from './shelf'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** The part of axe-core that is used here. */
interface Axe {
  readonly run: (root: Document, options: object) => Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[]; passes: { id: string }[] }>
}

/** What WCAG 2.2 A and AA find wrong with the page, rule by rule, and how many rules found something to look at and nothing wrong. */
async function examine(page: Page): Promise<{ violations: string[]; passes: number }> {
  await page.evaluate(axe)
  return page.evaluate(async () => {
    const { run } = (window as unknown as { axe: Axe }).axe
    const { violations, passes } = await run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })
    return { violations: violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary = '' }) => `${id}: ${html.slice(0, 160)} ${failureSummary}`)), passes: passes.length }
  })
}

/** Waits until every widget of the page has been filled. */
const filled = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => {
    const all = [...document.querySelectorAll('[data-reshelf-widget]')]
    return all.length && all.every((widget) => /^(filled|empty)$/.test(widget.getAttribute('data-reshelf-state') ?? ''))
  })

const looked = async (page: Page, store: string): Promise<void> => {
  await page.goto(`${store}/c/golf/clubs/drivers`)
  await page.locator('[data-reshelf-item][data-reshelf-availability="in_stock"] a[href*="/p/"]').nth(4).click()
  await page.waitForSelector('[data-reshelf-product]')
}
const carted = async (page: Page, store: string): Promise<void> => {
  await looked(page, store)
  await page.locator('[data-reshelf-product] form[data-reshelf-action="add_to_cart"] button').first().click()
  await page.waitForLoadState('networkidle')
}
const ordered = async (page: Page, store: string): Promise<void> => {
  await carted(page, store)
  await page.goto(`${store}/checkout`)
  for (const field of await page.locator('.checkout input[required]').all()) {
    await field.fill((await field.getAttribute('type')) === 'email' ? 'ann@shop.example' : 'Main Street 1')
  }
  await page.locator('.checkout button:not([type=button])').last().click()
  await page.waitForURL('**/thank-you')
}

/** The pages of the example store that carry widgets, and how a shopper gets there. */
const pages: Readonly<Record<string, (page: Page, store: string) => Promise<unknown>>> = {
  home: async (page, store) => {
    await looked(page, store)
    await page.goto(store)
  },
  product: looked,
  cart: async (page, store) => {
    await carted(page, store)
    await page.goto(`${store}/cart`)
  },
  'thank-you': ordered,
}

for (const [name, open] of Object.entries(pages)) {
  for (const viewport of [{ width: 1200, height: 820 }, { width: 390, height: 820 }]) {
    test(`axe finds nothing wrong with the ${name} page and its widgets, ${viewport.width} wide`, async ({ page, store }) => {
      await page.setViewportSize(viewport)
      await open(page, store)
      await filled(page)
      expect(await page.locator('[data-reshelf-widget] [data-reshelf-item]').count()).toBeGreaterThan(4)
      const { violations, passes } = await examine(page)
      expect(violations).toEqual([])
      expect(passes).toBeGreaterThan(10)
    })
  }
}

/** As the README tells a shop to write it. */
const section = `<section data-reshelf-widget="trending" data-reshelf-limit="8" aria-labelledby="trending"><h2 id="trending" data-reshelf-text="reason">You may also like</h2>
<ul class="carousel"><template><li><a data-reshelf-href="url"><img data-reshelf-src="image" data-reshelf-alt="name" width="60" height="72"> <b data-reshelf-text="name"></b></a>
<span data-reshelf-text="price"></span> <small data-reshelf-text="reason"></small></li></template></ul></section>`
const style = '.carousel { display: flex; gap: 1rem; height: 26rem; overflow-x: auto; scroll-snap-type: x proximity } .carousel > * { flex: 0 0 14rem; scroll-snap-align: start }'
const feed = [...Array(12).keys()].map((i) => JSON.stringify({ item_id: `F${i}`, item_name: `Thing ${i}`, item_category: `Men > Kind ${i % 4}`, price: 10 + i, currency: 'EUR', url: `/p/F${i}`, image: '/none.jpg' })).join('\n')

test('axe finds nothing wrong with a bare page, and the keyboard goes through its carousel card by card', async ({ page, site }) => {
  await page.context().route('**/feed.ndjson', (route) => route.fulfill({ contentType: 'text/plain', body: feed }))
  await page.goto(site.page('/bare', `${head('<script src="/reshelf.js" data-catalog="/feed.ndjson"></script>', style)}<main><h1>Shop</h1>${section}<p><a href="/after">After</a></p></main>`))
  await filled(page)
  const { violations, passes } = await examine(page)
  expect(violations).toEqual([])
  expect(passes).toBeGreaterThan(10)

  const cards = page.locator('[data-reshelf-widget] [data-reshelf-item]')
  await expect(cards).toHaveCount(8)
  for (let at = 0; at < 8; at++) {
    await page.keyboard.press('Tab')
    const link = cards.nth(at).getByRole('link')
    await expect(link).toBeFocused()
    await expect(link).toBeInViewport({ ratio: 1 })
  }
  // Forwards it leaves the carousel, backwards it comes back to the last card.
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'After' })).toBeFocused()
  await page.keyboard.press('Shift+Tab')
  await expect(cards.last().getByRole('link')).toBeFocused()
})

test('a picture without a name is found: the examination can fail', async ({ page, site }) => {
  await page.goto(site.page('/wrong', `${head('')}<main><h1>Shop</h1><img src="/none.jpg"></main>`))
  expect((await examine(page)).violations.join()).toContain('image-alt')
})
