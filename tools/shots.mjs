import { mkdirSync } from 'node:fs'
import { ensureInstalled, root } from './install.mjs'

/**
 * `npm run shots` draws the pictures of the README: the search for blue T-shirts as the shop sends it, and the same
 * after a look at men's jeans and a pair in the cart; then the recommendations of a product page, the start
 * page, the cart and the page that says thank you. On a desktop and on a phone.
 */
ensureInstalled()
const { spawnSync } = await import('node:child_process')
const { chromium } = await import('playwright')
const { browserFlags, ensureBrowser } = await import('./findBrowser.mjs')
const executablePath = ensureBrowser()
if (spawnSync(process.execPath, ['node_modules/rollup/dist/bin/rollup', '-c', '--silent'], { cwd: root, stdio: 'inherit' }).status !== 0) process.exit(1)
const { createStore } = await import('../examples/storefront/createStore.mjs')

const folder = `${root}docs/pictures/`
mkdirSync(folder, { recursive: true })
const store = await createStore({ port: 0 })
const browser = await chromium.launch({ executablePath, args: browserFlags })
const screens = [
  { name: 'desktop', viewport: { width: 1200, height: 820 } },
  { name: 'phone', viewport: { width: 390, height: 820 }, isMobile: true },
]

for (const { name: screenName, ...screen } of screens) {
  const page = await (await browser.newContext(screen)).newPage()
  const shoot = async (state) => {
    await page.goto(`${store.url}/search?q=blue+t-shirts`)
    await page.evaluate(() => document.querySelector('[data-reshelf-list]')?.scrollIntoView())
    await page.waitForLoadState('networkidle')
    await page.screenshot({ path: `${folder}jeans-${state}-${screenName}.png` })
  }
  await shoot('before')
  await page.goto(`${store.url}/c/men/clothing/jeans`)
  await page.locator('[data-reshelf-item][data-reshelf-availability="in_stock"] a[href*="/p/"]').first().click()
  await page.locator('[data-reshelf-product] form[data-reshelf-action="add_to_cart"] button').first().click()
  await page.waitForLoadState('networkidle')
  await shoot('after')
  /** A page's widget, once it is filled. */
  const shootWidget = async (name, strategy) => {
    await page.waitForSelector(`[data-reshelf-widget=${strategy}][data-reshelf-state=filled]`, { state: 'attached' })
    await page.evaluate((strategy) => document.querySelector(`[data-reshelf-widget=${strategy}]`)?.scrollIntoView(), strategy)
    await page.waitForLoadState('networkidle')
    await page.screenshot({ path: `${folder}widgets-${name}-${screenName}.png` })
  }
  await page.goto(`${store.url}/c/golf/clubs/drivers`)
  await page.locator('[data-reshelf-item][data-reshelf-availability="in_stock"] a[href*="/p/"]').nth(1).click()
  await shootWidget('product', 'auto')
  await page.locator('[data-reshelf-product] form[data-reshelf-action="add_to_cart"] button').first().click()
  await page.waitForLoadState('networkidle')
  await page.goto(store.url)
  await shootWidget('home', 'for_you')
  await page.goto(`${store.url}/cart`)
  await shootWidget('cart', 'complements')
  await page.goto(`${store.url}/checkout`)
  for (const field of await page.locator('.checkout input[required]').all()) {
    await field.fill((await field.getAttribute('type')) === 'email' ? 'ann@shop.example' : 'Main Street 1')
  }
  await page.locator('.checkout button:not([type=button])').last().click()
  await page.waitForURL('**/thank-you')
  await shootWidget('thank-you', 'complements')
}
await browser.close()
await store.close()
console.log(`twelve pictures in ${folder}`)
