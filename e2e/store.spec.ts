import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import type { Reshelf } from 'reshelf'
import { browserFlags, findBrowser } from '../tools/findBrowser.mjs'
import { expect, listState, shownItems, test } from './fixtures'

interface Tile {
  readonly id: string
  readonly gender: string | null
  readonly color: string | null
  readonly category: string | null
  readonly isSoldOut: boolean
  readonly isFixed: boolean
}

/** Every cell of the page's grid as it stands; one that is not a product has an empty id. */
const tiles = (page: Page): Promise<Tile[]> =>
  page
    .locator('[data-reshelf-list]')
    .first()
    .locator('> *')
    .evaluateAll((cells) =>
      cells.map((cell) => {
        const item = cell.matches('[data-reshelf-item]') ? cell : cell.querySelector('[data-reshelf-item]')
        const read = (name: string): string | null => item?.getAttribute(`data-reshelf-${name}`) ?? null
        return {
          id: read('item') ?? '',
          gender: read('gender'),
          color: read('color'),
          category: read('category'),
          isSoldOut: read('availability') === 'out_of_stock',
          isFixed: !item || cell.matches('[data-reshelf-pin],[data-reshelf-sponsored]') || !!cell.querySelector('[data-reshelf-pin],[data-reshelf-sponsored]'),
        }
      }),
    )

/** The same list as the shop sends it to a browser without Reshelf. */
async function shopsOrder(page: Page, url: string): Promise<Tile[]> {
  const context = await page.context().browser()!.newContext({ javaScriptEnabled: false })
  const plain = await context.newPage()
  await plain.goto(url)
  const order = await tiles(plain)
  await context.close()
  return order
}

const fixedPlaces = (shown: readonly Tile[]): [number, string][] => shown.flatMap(({ id, isFixed }, place) => (isFixed ? [[place, id] as [number, string]] : []))

/** Opens the page of a golf driver, without showing its list to the browser first. */
async function openDriver(page: Page, store: string): Promise<string> {
  const html = await (await page.request.get(`${store}/c/golf/clubs/drivers`)).text()
  const [, path] = /href="(\/p\/[^"]+)"/.exec(html)!
  await page.goto(store + path!)
  return (await page.locator('[data-reshelf-product]').getAttribute('data-reshelf-product'))!
}

test('S1 golf: three drivers from the end of a 48-product list lead it after the browser was closed and opened again', async ({ store, page }) => {
  const search = `${store}/search?q=golf+clubs`
  const before = await shopsOrder(page, search)
  expect(before.filter(({ id }) => id).length).toBe(48)
  const drivers = before.filter(({ category, isFixed }) => category?.endsWith('Drivers') && !isFixed).slice(-3).map(({ id }) => id)
  const folder = await mkdtemp(join(tmpdir(), 'reshelf-'))
  const executablePath = findBrowser()!
  try {
    const first = await chromium.launchPersistentContext(folder, { executablePath, args: browserFlags })
    const visit = await first.newPage()
    for (const id of drivers) {
      await visit.goto(search)
      await visit.locator(`[data-reshelf-item="${id}"] a[href*="/p/"]`).first().click()
      await visit.waitForSelector('[data-reshelf-product]')
    }
    await first.close()

    const second = await chromium.launchPersistentContext(folder, { executablePath, args: browserFlags })
    const back = await second.newPage()
    await back.goto(search)
    const after = await tiles(back)
    expect(after.slice(0, 3).map(({ id }) => id).sort()).toEqual([...drivers].sort())
    expect(fixedPlaces(after)).toEqual(fixedPlaces(before))
    expect(after.map(({ id }) => id).sort()).toEqual(before.map(({ id }) => id).sort())
    await second.close()
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})

test('S2 jeans: after a men’s pair in the cart, no women’s shirt stands above a men’s, and blue leads', async ({ store, page }) => {
  await page.goto(`${store}/c/men/clothing/jeans`)
  await page.locator('[data-reshelf-item]:not([data-reshelf-availability="out_of_stock"]) a[href*="/p/"]').first().click()
  await page.locator('[data-reshelf-product] form[data-reshelf-action="add_to_cart"] button').first().click()
  await expect(page.locator('a[href="/cart"]').first()).toHaveAttribute('aria-label', /1 item/)
  const before = await shopsOrder(page, `${store}/search?q=blue+t-shirts`)
  await page.goto(`${store}/search?q=blue+t-shirts`)
  expect(await listState(page)).toBe('ranked')
  const shown = await tiles(page)
  expect(fixedPlaces(shown)).toEqual(fixedPlaces(before))
  // Sold-out shirts sink below all others, whoever they are for.
  const moved = shown.filter(({ isFixed, isSoldOut }) => !isFixed && !isSoldOut)
  const genders = moved.map(({ gender }) => gender)
  expect(genders).toContain('men')
  expect(genders).toContain('women')
  expect(genders.lastIndexOf('men')).toBeLessThan(genders.indexOf('women'))
  const colors = moved.filter(({ gender }) => gender === 'men').map(({ color }) => color?.toLowerCase() ?? '')
  const blues = colors.filter((color) => color.includes('blue')).length
  expect(blues).toBeGreaterThan(1)
  expect(colors.slice(0, blues).every((color) => color.includes('blue'))).toBe(true)
})

test('S3 stranger: a first visit shows the shop’s own order', async ({ store, page }) => {
  for (const path of ['/', '/c/men/clothing/jeans', '/search?q=golf+clubs']) {
    const before = await shopsOrder(page, store + path)
    await page.goto(store + path)
    expect(await tiles(page)).toEqual(before)
    expect(await listState(page)).toBe('off:no-signal')
  }
})

test('a shopper who sorts by price gets prices in order', async ({ store, page }) => {
  await page.goto(`${store}/c/golf/clubs/drivers`)
  await page.locator('[data-reshelf-item] a[href*="/p/"]').last().click()
  await page.waitForSelector('[data-reshelf-product]')
  await page.goto(`${store}/c/golf/clubs/drivers?sort=price-asc`)
  expect(await listState(page)).toBe('off:sorted')
  expect(await tiles(page)).toEqual(await shopsOrder(page, `${store}/c/golf/clubs/drivers?sort=price-asc`))
})

test('the reasons of every product add up to its score, and moves are the fewest there are', async ({ store, page }) => {
  await openDriver(page, store)
  await page.addInitScript(() => {
    const moves: string[] = []
    Object.assign(window, { moves })
    for (const name of ['moveBefore', 'insertBefore'] as const) {
      const owner = (Object.hasOwn(Element.prototype, name) ? Element.prototype : Node.prototype) as unknown as Record<string, (...given: unknown[]) => unknown>
      const original = owner[name]
      if (!original) continue
      owner[name] = function (this: Node, ...given: unknown[]) {
        if ((this as Element).matches?.('[data-reshelf-list]')) moves.push(name)
        return original.apply(this, given)
      }
    }
  })
  await page.goto(`${store}/search?q=golf+clubs`)
  expect(await listState(page)).toBe('ranked')
  const sums = await page.evaluate(async () => {
    const { reshelf } = window as unknown as { reshelf: Reshelf }
    await reshelf.ready
    return [...document.querySelectorAll('[data-reshelf-list] [data-reshelf-position]')].map((item) => {
      const { score, terms } = reshelf.explain(item.getAttribute('data-reshelf-item')!)!
      return Math.abs(score - terms.reduce((sum, { contribution }) => sum + contribution, 0))
    })
  })
  expect(sums.length).toBeGreaterThan(40)
  expect(Math.max(...sums)).toBeLessThan(1e-9)

  const { moves, original } = await page.evaluate(() => ({
    moves: (window as unknown as { moves: string[] }).moves,
    original: [...document.querySelectorAll('[data-reshelf-list] > *')].map((cell, place) => {
      const item = cell.matches('[data-reshelf-original]') ? cell : cell.querySelector('[data-reshelf-original]')
      return item ? Number(item.getAttribute('data-reshelf-original')) - 1 : place
    }),
  }))
  // The longest increasing run, the slow way.
  const runs: number[] = []
  original.forEach((value, at) => runs.push(1 + Math.max(0, ...original.slice(0, at).map((other, before) => (other < value ? runs[before]! : 0)))))
  expect(moves.length).toBe(original.length - Math.max(...runs))
  expect(new Set(moves)).toEqual(new Set(['moveBefore']))
})

test('stop gives the shop’s order back', async ({ store, page }) => {
  const search = `${store}/search?q=golf+clubs`
  const before = await shopsOrder(page, search)
  await openDriver(page, store)
  await page.goto(search)
  expect(await shownItems(page)).not.toEqual(before.map(({ id }) => id).filter(Boolean))
  await page.evaluate(async () => {
    const { reshelf } = window as unknown as { reshelf: Reshelf }
    await reshelf.ready
    reshelf.stop()
  })
  expect(await tiles(page)).toEqual(before)
  expect(await page.locator('[data-reshelf-position],[data-reshelf-state]').count()).toBe(0)
})

test('forget erases the shopper: the next page is the shop’s own, and nothing is left in storage but consent', async ({ store, page }) => {
  await openDriver(page, store)
  await page.evaluate(() => (window as unknown as { reshelf: Reshelf }).reshelf.forget())
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('reshelf:e')))).toEqual([])
  await page.goto(`${store}/search?q=golf+clubs`)
  expect(await listState(page)).toBe('off:no-signal')
})

test('an order is counted once, however often its page is loaded', async ({ store, page }) => {
  await openDriver(page, store)
  await page.evaluate(() => {
    const { reshelf } = window as unknown as { reshelf: Reshelf }
    for (let again = 0; again < 3; again++) reshelf.track('purchase', { transaction_id: 'T1', value: 99, items: [{ item_id: 'GDR01-BLK', price: 99 }] })
  })
  const { orders, spend } = await page.evaluate(() => (window as unknown as { reshelf: Reshelf }).reshelf.profile())
  expect({ orders, spend }).toEqual({ orders: 1, spend: 99 })
})
