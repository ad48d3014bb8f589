import type { Page } from '@playwright/test'
import type { Reshelf } from 'reshelf'
import { expect, test } from './fixtures'

interface ShopWindow {
  readonly reshelf: Reshelf
}

/** What a widget shows. */
interface ShownWidget {
  readonly state: string
  readonly heading: string
  readonly ids: string[]
  readonly categories: string[]
  readonly reasons: string[]
  readonly prices: number[]
}

/** Every widget of the page once it is filled, by strategy. */
async function widgets(page: Page): Promise<Record<string, ShownWidget>> {
  await page.waitForFunction(() => {
    const all = [...document.querySelectorAll('[data-reshelf-widget]')]
    return all.length && all.every((widget) => /^(filled|empty)$/.test(widget.getAttribute('data-reshelf-state') ?? ''))
  })
  return page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll('[data-reshelf-widget]')].map((widget) => {
        const cells = [...widget.querySelectorAll('[data-reshelf-item]')]
        const read = (name: string): string[] => cells.map((cell) => cell.getAttribute(`data-reshelf-${name}`) ?? '')
        return [
          widget.getAttribute('data-reshelf-widget'),
          {
            state: widget.getAttribute('data-reshelf-state'),
            heading: widget.querySelector('h2')?.textContent ?? '',
            ids: read('item'),
            categories: read('category'),
            reasons: cells.map((cell) => cell.querySelector('.card-reason,.reason')?.textContent ?? ''),
            prices: read('price').map(Number),
          },
        ]
      }),
    ),
  ) as Promise<Record<string, ShownWidget>>
}

/** Opens the product page of a category's nth product that can be had. */
async function openProduct(page: Page, store: string, category: string, nth = 0): Promise<{ id: string; price: number; category: string; name: string }> {
  await page.goto(`${store}/c/${category}`)
  await page.locator('[data-reshelf-item][data-reshelf-availability="in_stock"] a[href*="/p/"]').nth(nth).click()
  const product = page.locator('[data-reshelf-product]')
  const read = async (name: string): Promise<string> => (await product.getAttribute(`data-reshelf-${name}`)) ?? ''
  return { id: await read('product'), price: Number(await read('price')), category: await read('category'), name: await read('name') }
}

const addToCart = async (page: Page): Promise<void> => {
  await page.locator('[data-reshelf-product] form[data-reshelf-action="add_to_cart"] button').first().click()
  await page.waitForLoadState('networkidle')
}

async function order(page: Page, store: string): Promise<void> {
  await page.goto(`${store}/checkout`)
  for (const field of await page.locator('.checkout input[required]').all()) {
    const type = await field.getAttribute('type')
    await field.fill(type === 'email' ? 'ann@shop.example' : 'Main Street 1')
  }
  await page.locator('.checkout button:not([type=button])').last().click()
  await page.waitForURL('**/thank-you')
}

const everyId = (shown: Record<string, ShownWidget>): string[] => Object.values(shown).flatMap(({ ids }) => ids)

test('a stranger gets what is popular, in several departments, and nothing twice', async ({ store, page }) => {
  await page.goto(store)
  const shown = await widgets(page)
  expect(shown['trending']!.ids.length).toBeGreaterThan(5)
  expect(new Set(shown['trending']!.categories.map((path) => path.split(' > ')[0])).size).toBeGreaterThan(1)
  expect(shown['recently_viewed']!.state).toBe('empty')
  expect(new Set(everyId(shown)).size).toBe(everyId(shown).length)
  const listed = await page.locator('[data-reshelf-list] [data-reshelf-item]').evaluateAll((items) => items.map((item) => item.getAttribute('data-reshelf-item')))
  expect(everyId(shown).filter((id) => listed.includes(id))).toEqual([])
})

test('a returning shopper gets what they looked at, and more of its kind, with the reason', async ({ store, page }) => {
  const jeans = await openProduct(page, store, 'men/clothing/jeans')
  const driver = await openProduct(page, store, 'golf/clubs/drivers')
  await page.goto(store)
  const shown = await widgets(page)
  expect(shown['recently_viewed']!.ids).toEqual([driver.id, jeans.id])
  expect(shown['recently_viewed']!.reasons).toEqual(['you looked at it today', 'you looked at it today'])
  expect(shown['for_you']!.heading).toBe(`Because you looked at ${driver.name}`)
  for (const path of shown['for_you']!.categories.slice(0, 4)) expect(path).toMatch(/^(Golf|Men)/)
  expect(shown['for_you']!.ids).not.toContain(driver.id)
})

test('a product page has what is similar to it', async ({ store, page }) => {
  const jeans = await openProduct(page, store, 'men/clothing/jeans', 2)
  const { similar } = await widgets(page)
  expect(similar!.heading).toBe(`Similar to ${jeans.name}`)
  expect(similar!.categories.slice(0, 4)).toEqual(Array(4).fill(jeans.category))
  expect(similar!.ids).not.toContain(jeans.id)
})

test('a step up is of its kind, dearer by a tenth at least and by twice at most, the price said', async ({ store, page }) => {
  await page.route(`${store}/p/*`, async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, body: (await response.text()).replace('data-reshelf-widget="auto"', 'data-reshelf-widget="upsell"') })
  })
  const driver = await openProduct(page, store, 'golf/clubs/drivers', 4)
  const { upsell } = await widgets(page)
  expect(upsell!.heading).toBe(`A step up from ${driver.name}`)
  expect(upsell!.ids.length).toBeGreaterThan(1)
  expect(upsell!.ids).not.toContain(driver.id)
  expect(new Set(upsell!.categories)).toEqual(new Set([driver.category]))
  upsell!.prices.forEach((price, at) => {
    expect(price / driver.price).toBeGreaterThanOrEqual(1.1 - 1e-9)
    expect(price / driver.price).toBeLessThanOrEqual(2 + 1e-9)
    expect(upsell!.reasons[at]).toBe(`the same kind as ${driver.name}, ${Math.round(100 * (price / driver.price - 1))} % dearer`)
  })
})

test('what is in the cart of another kind is no reason: who looks at drivers is still choosing one', async ({ store, page }) => {
  const driver = await openProduct(page, store, 'golf/clubs/drivers', 4)
  await openProduct(page, store, 'men/clothing/jeans')
  await addToCart(page)
  await page.goto(`${store}/p/${driver.id}`)
  const { auto } = await widgets(page)
  expect(auto!.reasons[0]).toContain('you are still choosing')
  expect(new Set(auto!.categories)).toEqual(new Set([driver.category]))
})

test('S4 clerk, with a model: what orders followed decides for this shopper, and what was chosen is told with the impression', async ({ store, page }) => {
  const offers = { new: { upsell: 20, complements: 60 }, 'new with cart': { upsell: 60, complements: 20 } }
  const model = { format: 1, made: 1, k: 10, weights: { 'shop-rank': 0.5 }, items: {}, facets: {}, next: {}, offers, shards: 0 }
  await page.context().route('**/offers.json', (route) => route.fulfill({ contentType: 'application/json', body: JSON.stringify(model) }))
  await page.route(`${store}/**`, async (route) => {
    if (route.request().resourceType() !== 'document') return route.fallback()
    const response = await route.fetch({ maxRedirects: 0 })
    const body = (await response.text()).replace('data-catalog=', 'data-model="/offers.json" data-catalog=')
    return route.fulfill({ response, body })
  })
  const driver = await openProduct(page, store, 'golf/clubs/drivers', 4)
  const companions = (await widgets(page))['auto']!
  expect(companions.reasons[0]).toContain('shoppers ordered more after an offer of this kind')
  expect(companions.categories).not.toContain(driver.category)
  const told = page.evaluate(
    () => new Promise((resolve) => {
      ;(window as unknown as ShopWindow).reshelf.on('recorded', ({ name, payload }) => name === 'view_item_list' && resolve((payload as { item_list_name: string }).item_list_name))
      document.querySelector('[data-reshelf-widget=auto]')!.scrollIntoView({ behavior: 'instant' })
    }),
  )
  expect(await told).toBe('widget:auto:complements')

  await addToCart(page)
  await page.goto(`${store}/p/${driver.id}`)
  const steps = (await widgets(page))['auto']!
  expect(steps.reasons[0]).toContain('shoppers ordered more after an offer of this kind')
  expect(new Set(steps.categories)).toEqual(new Set([driver.category]))
})

test('S4 clerk: a dearer alternative for who is still choosing, what goes with it for who has chosen, and why', async ({ store, page }) => {
  const driver = await openProduct(page, store, 'golf/clubs/drivers', 4)
  const before = (await widgets(page))['auto']!
  expect(before.reasons[0]).toContain('you are still choosing')
  for (const price of before.prices) expect(price).toBeGreaterThan(driver.price * 1.1)
  expect(new Set(before.categories)).toEqual(new Set([driver.category]))

  await addToCart(page)
  await page.reload()
  const after = (await widgets(page))['auto']!
  expect(after.reasons[0]).toContain('is in your cart')
  expect(after.categories).not.toContain(driver.category)
})

test('the cart page has what goes with the cart, the thank-you page what goes with the order, and neither what is in them', async ({ store, page }) => {
  const driver = await openProduct(page, store, 'golf/clubs/drivers')
  await addToCart(page)
  await page.goto(`${store}/cart`)
  const cart = await widgets(page)
  expect(cart['complements']!.ids.length).toBeGreaterThan(4)
  for (const path of cart['complements']!.categories) expect(path).toMatch(/^Golf/)
  expect(cart['complements']!.categories).not.toContain(driver.category)
  expect(everyId(cart)).not.toContain(driver.id)

  await order(page, store)
  const thanks = await widgets(page)
  expect(thanks['complements']!.heading).toBe(`Goes with ${driver.name}`)
  expect(everyId(thanks)).not.toContain(driver.id)
  await page.goto(store)
  expect(everyId(await widgets(page))).not.toContain(driver.id)
})

test('recommend() gives the same items with reasons, and none that a widget shows', async ({ store, page }) => {
  await openProduct(page, store, 'men/clothing/jeans')
  await widgets(page)
  const [similar, again, trending, unknown] = await page.evaluate(async () => {
    const { reshelf } = window as unknown as ShopWindow
    document.querySelectorAll('[data-reshelf-widget]').forEach((widget) => widget.remove())
    const ids = async (strategy: 'similar' | 'trending'): Promise<string[]> => (await reshelf.recommend({ strategy, limit: 4 }))!.map(({ item }) => item.item_id)
    return [await ids('similar'), await ids('similar'), await ids('trending'), await reshelf.recommend({ strategy: 'best' as never })]
  })
  expect(similar).toHaveLength(4)
  expect(again).toEqual(similar)
  expect(trending!.filter((id) => similar!.includes(id))).toEqual([])
  expect(unknown).toEqual([])
  expect(await page.evaluate(() => (window as unknown as ShopWindow).reshelf.diagnose().map(({ code }) => code))).toContain('strategy-unknown')
})

for (const kind of ['home', 'product', 'cart'] as const) {
  test(`nothing shifts on the ${kind} page while widgets fill, at 4× throttle, wherever the shopper looks`, async ({ store, page }) => {
    const { id } = await openProduct(page, store, 'men/clothing/jeans')
    if (kind === 'cart') await addToCart(page)
    const session = await page.context().newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
    await page.addInitScript(() => {
      const watch = { shift: 0, from: Infinity, filledBefore: -1 }
      Object.assign(window, { watch })
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) if (entry.startTime >= watch.from) watch.shift += entry.value
      }).observe({ type: 'layout-shift', buffered: true })
      // The shopper is there before the widgets are. While the page arrives, the shop's own layout settles: what counts comes after that.
      addEventListener('DOMContentLoaded', () => {
        document.querySelector('[data-reshelf-widget]')?.scrollIntoView({ behavior: 'instant' })
        requestAnimationFrame(() => requestAnimationFrame(() => Object.assign(watch, { from: performance.now(), filledBefore: document.querySelectorAll('[data-reshelf-widget][data-reshelf-state=filled]').length })))
      })
    })
    await page.goto(store + { home: '/', product: `/p/${id}`, cart: '/cart' }[kind])
    await widgets(page)
    await page.waitForTimeout(500)
    const { shift, filledBefore } = await page.evaluate(() => (window as unknown as { watch: { shift: number; filledBefore: number } }).watch)
    expect({ shift, filledBefore }).toEqual({ shift: 0, filledBefore: 0 })
  })
}

test('carousels are lists with names, their links and buttons have names, and the keyboard reaches every card', async ({ store, page }) => {
  await openProduct(page, store, 'men/clothing/jeans')
  const shown = await widgets(page)
  const region = page.getByRole('region', { name: shown['similar']!.heading })
  await expect(region).toHaveCount(1)
  await expect(region.getByRole('list')).toHaveCount(1)
  await expect(region.getByRole('listitem')).toHaveCount(shown['similar']!.ids.length)
  for (const button of await region.getByRole('button').all()) await expect(button).toHaveAccessibleName(/^Add to cart ?: .+/)
  for (const link of await region.getByRole('link').all()) await expect(link).toHaveAccessibleName(/.+/)
  expect(await page.locator('[data-reshelf-widget] img:not([alt])').count()).toBe(0)
  expect(await page.locator('[data-reshelf-widget][aria-busy]').count()).toBe(0)
  const names = await page.evaluate(() => [...document.querySelectorAll('[id]')].map(({ id }) => id))
  expect(new Set(names).size).toBe(names.length)

  await region.getByRole('link').first().focus()
  const reached = new Set<string>()
  for (let step = 0; step < 3 * shown['similar']!.ids.length; step++) {
    const at = await page.evaluate(async () => {
      /** What is focused is wholly in view. */
      const isSeen = (): boolean => {
        const { left, right } = document.activeElement!.getBoundingClientRect()
        return left >= 0 && right <= innerWidth
      }
      // It scrolls into view, which may take a few frames.
      for (let frame = 0; frame < 60 && !isSeen(); frame++) await new Promise((resolve) => requestAnimationFrame(resolve))
      const cell = document.activeElement?.closest('[data-reshelf-item]')
      const { left, right } = document.activeElement!.getBoundingClientRect()
      return cell && { id: cell.getAttribute('data-reshelf-item')!, isSeen: isSeen(), box: [left, right] }
    })
    if (at) {
      expect(at, `${at.box}`).toMatchObject({ isSeen: true })
      reached.add(at.id)
    }
    await page.keyboard.press('Tab')
  }
  for (const id of shown['similar']!.ids) expect(reached).toContain(id)
})

test('a click in a widget is told with the widget’s name', async ({ store, page }) => {
  await page.goto(store)
  await widgets(page)
  const told = await page.evaluate(async () => {
    const { reshelf } = window as unknown as ShopWindow
    const names: unknown[] = []
    reshelf.on('recorded', ({ name, payload }) => names.push([name, (payload as { item_list_name?: string }).item_list_name]))
    const link = document.querySelector<HTMLElement>('[data-reshelf-widget=trending] a')!
    link.addEventListener('click', (event) => event.preventDefault())
    link.click()
    return names
  })
  expect(told).toContainEqual(['select_item', 'widget:trending'])
})
