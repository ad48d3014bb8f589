import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import type { Reshelf } from 'reshelf'
import { expect, listState, shownItems, test } from './fixtures'

interface ShopWindow {
  readonly reshelf: Reshelf
}

const ready = (page: Page): Promise<void> => page.evaluate(() => (window as unknown as ShopWindow).reshelf.ready)

/** Opens the shopper's own page once it is filled. */
async function openShelf(page: Page, store: string): Promise<void> {
  await page.goto(`${store}/your-shelf`)
  await expect(page.locator('[data-knows]')).toBeVisible()
}

/** Looks at a few products of a category; answers their names. */
async function lookAround(page: Page, store: string, count = 3): Promise<string[]> {
  await page.goto(`${store}/c/men/clothing/jeans`)
  const links = await page.locator('[data-reshelf-item] h3 a').evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href))
  const names: string[] = []
  for (const link of links.slice(4, 4 + count)) {
    await page.goto(link)
    await ready(page)
    names.push((await page.locator('[data-reshelf-product]').getAttribute('data-reshelf-name'))!)
  }
  return names
}

test('a shopper sees what the pages know: what was looked at, and what follows from it', async ({ page, store }) => {
  const names = await lookAround(page, store)
  await openShelf(page, store)
  await expect(page.locator('[data-seen] li')).toHaveCount(names.length)
  expect((await page.locator('[data-seen] span').allTextContents()).sort()).toEqual([...names].sort())
  const leanings = page.locator('[data-leanings]')
  await expect(leanings).toContainText('men')
  await expect(leanings.getByRole('meter').first()).toBeVisible()
})

test('what a shopper states orders the next list, stays checked, and can be taken back', async ({ page, store }) => {
  await openShelf(page, store)
  const brand = page.locator('input[name=brand]').nth(6)
  const name = (await brand.getAttribute('value'))!
  await brand.check()
  await expect(page.locator('[data-status]')).toHaveText('Saved in this browser.')
  expect(await page.evaluate(() => (window as unknown as ShopWindow).reshelf.profile().preferences)).toEqual({ brand: [name] })

  const path = await page.request.get(`${store}/catalog.ndjson`).then(async (response) => {
    const product = (await response.text()).trim().split('\n').map((line) => JSON.parse(line) as { item_brand: string; item_category: string }).find(({ item_brand }) => item_brand === name)!
    return product.item_category.split(' > ').slice(0, 2).join('/').toLowerCase().replace(/[^a-z/]+/g, '-')
  })
  await page.goto(`${store}/c/${path}`)
  expect(await listState(page)).toBe('ranked')
  const first = (await shownItems(page)).slice(0, 4)
  const brands = await Promise.all(first.map((id) => page.locator(`[data-reshelf-list] [data-reshelf-item="${id}"]`).first().getAttribute('data-reshelf-brand')))
  expect(brands).toContain(name)

  await openShelf(page, store)
  await expect(brand).toBeChecked()
  await brand.uncheck()
  await expect.poll(() => page.evaluate(() => (window as unknown as ShopWindow).reshelf.profile().preferences)).toEqual({})
})

test('everything can be taken home as a file, and erased', async ({ page, store }) => {
  await lookAround(page, store, 2)
  await openShelf(page, store)
  const download = page.waitForEvent('download')
  await page.locator('[data-export]').click()
  const file = JSON.parse(await readFile(await (await download).path(), 'utf8')) as { format: number; events: { name: string }[] }
  expect(file.format).toBe(1)
  expect(file.events.filter(({ name }) => name === 'view_item').length).toBe(2)

  await page.locator('[data-forget]').click()
  const sure = page.locator('[data-sure]')
  await sure.getByRole('button', { name: 'Keep it' }).click()
  await expect(page.locator('[data-seen] li')).toHaveCount(2)
  await page.locator('[data-forget]').click()
  await sure.getByRole('button', { name: 'Erase' }).click()
  await expect(page.locator('[data-status]')).toHaveText('Erased.')
  await expect(page.locator('[data-seen] li')).toHaveCount(0)
  expect(await page.evaluate(() => (window as unknown as ShopWindow).reshelf.profile().items)).toEqual([])
})

test('switching it off erases everything, keeps nothing more, and every list stands in the shop’s order', async ({ page, store }) => {
  await lookAround(page, store, 1)
  await openShelf(page, store)
  await page.locator('[data-consent]').uncheck()
  await expect(page.locator('[data-counts]')).toContainText('Nothing is kept')
  await expect.poll(() => page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('reshelf')))).toEqual(['reshelf-consent'])
  await page.goto(`${store}/c/men/clothing/jeans`)
  expect(await listState(page)).toBe('off:consent')
  await openShelf(page, store)
  await page.locator('[data-consent]').check()
  await expect(page.locator('[data-counts]')).toContainText('you did here')
})

test('“Why this order?” puts reasons on the tiles that the list shows, and takes them off again; a stranger is not offered it', async ({ page, store }) => {
  await page.goto(`${store}/search?q=blue+t-shirts`)
  await ready(page)
  await expect(page.locator('[data-why]')).toBeHidden()
  await lookAround(page, store)
  await page.goto(`${store}/search?q=blue+t-shirts`)
  const why = page.locator('[data-why]')
  await expect(why).toBeVisible()
  const before = await shownItems(page)
  const box = await page.locator('[data-reshelf-list]').first().boundingBox()
  await why.click()
  const notes = page.locator('[data-reshelf-list] .why')
  await expect(notes.first()).toContainText(/matches “.*” of your search|in what you looked at/)
  expect(await notes.count()).toBe(before.length)
  const [first] = before
  const said = await page.locator(`[data-reshelf-item="${first!}"] .why li`).allTextContents()
  const because = await page.evaluate((id) => (window as unknown as ShopWindow).reshelf.explain(id)!.terms.map((term) => term.because), first!)
  expect(said.every((text) => because.includes(text))).toBe(true)
  // Nothing shifts, and nothing is ordered anew.
  expect(await page.locator('[data-reshelf-list]').first().boundingBox()).toEqual(box)
  expect(await shownItems(page)).toEqual(before)
  await why.click()
  await expect(notes).toHaveCount(0)
})
