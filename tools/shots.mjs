import { mkdirSync } from 'node:fs'
import { ensureInstalled, root } from './install.mjs'

/**
 * `npm run shots` draws the pictures of the README: the search for blue T-shirts as the shop sends it, and the same
 * after a look at men's jeans and a pair in the cart; then a product page's recommendations. On a desktop and on a phone.
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

for (const { name, ...screen } of screens) {
  const page = await (await browser.newContext(screen)).newPage()
  const shoot = async (state) => {
    await page.goto(`${store.url}/search?q=blue+t-shirts`)
    await page.evaluate(() => document.querySelector('[data-reshelf-list]')?.scrollIntoView())
    await page.waitForLoadState('networkidle')
    await page.screenshot({ path: `${folder}jeans-${state}-${name}.png` })
  }
  await shoot('before')
  await page.goto(`${store.url}/c/men/clothing/jeans`)
  await page.locator('[data-reshelf-item][data-reshelf-availability="in_stock"] a[href*="/p/"]').first().click()
  await page.locator('[data-reshelf-product] form[data-reshelf-action="add_to_cart"] button').first().click()
  await page.waitForLoadState('networkidle')
  await shoot('after')
  await page.goto(`${store.url}/c/golf/clubs/drivers`)
  await page.locator('[data-reshelf-item][data-reshelf-availability="in_stock"] a[href*="/p/"]').nth(4).click()
  await page.waitForSelector('[data-reshelf-widget=similar][data-reshelf-state=filled]', { state: 'attached' })
  await page.evaluate(() => document.querySelector('[data-reshelf-widget]')?.scrollIntoView())
  await page.waitForLoadState('networkidle')
  await page.screenshot({ path: `${folder}widgets-${name}.png` })
}
await browser.close()
await store.close()
console.log(`six pictures in ${folder}`)
