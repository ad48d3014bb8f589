import { chromium } from '@playwright/test'
import { browserFlags, findBrowser } from '../tools/findBrowser.mjs'
import { expect, test } from './fixtures'
import { card, cards, grid, head, look, order, type ShopWindow } from './shelf'

const ids = (from: number, to: number): string[] => Array.from({ length: to - from }, (_, i) => `A${from + i}`)

test('going back shows the list as it was left, though the profile has changed since', async ({ page, site }) => {
  for (const cache of ['no-store', 'default']) {
    await look(page, site, 9)
    await look(page, site, 20)
    const url = site.page(`/back-${cache}`, `${head(`<script src="/reshelf.js" data-hold-ms="5000"></script>${cache === 'no-store' ? '<script>addEventListener("unload", () => {})</script>' : ''}`)}${grid(cards(24).join(''))}<p>end</p>`)
    await page.goto(url)
    const left = await order(page)
    site.page('/p/A3', `${head()}<main data-reshelf-product="A3" data-reshelf-brand="B3">A3</main>`)
    await page.click('a[href="/p/A3"]')
    await page.waitForSelector('[data-reshelf-product]')
    await page.goBack()
    await page.waitForSelector('[data-reshelf-state=ranked]')
    expect(await order(page)).toEqual(left)
    // A fresh visit knows better.
    await page.goto(url)
    expect((await order(page)).slice(0, 3)).toContain('A3')
    await page.evaluate(() => (window as unknown as ShopWindow).reshelf.forget())
  }
})

test('a page from the back/forward cache learns what happened meanwhile and does not write over it', async ({ site }) => {
  // Playwright switches this cache off.
  const browser = await chromium.launch({ executablePath: findBrowser()!, args: browserFlags, ignoreDefaultArgs: ['--disable-back-forward-cache'] })
  const page = await browser.newPage()
  await look(page, site, 9)
  const url = site.page('/bf', `${head()}${grid(cards(24).join(''))}<p>end</p><script>addEventListener('pageshow', ({ persisted }) => (window.persisted = persisted))</script>`)
  await page.goto(url)
  await page.evaluate(() => (window as unknown as ShopWindow).reshelf.ready)
  const left = await order(page)
  site.page('/p/A5', `${head()}<main data-reshelf-product="A5" data-reshelf-brand="B5">A5</main>`)
  await page.click('a[href="/p/A5"]')
  await page.waitForSelector('[data-reshelf-product]')
  await page.evaluate(() => (window as unknown as ShopWindow).reshelf.ready)
  await page.goBack({ waitUntil: 'commit' })
  await expect.poll(() => page.evaluate(() => (window as unknown as { persisted?: boolean }).persisted)).toBe(true)
  expect(await order(page)).toEqual(left)
  await expect.poll(() => page.evaluate(() => (window as unknown as ShopWindow).reshelf.profile().items.map(({ item_id }) => item_id))).toContain('A5')
  await page.evaluate(() => (window as unknown as ShopWindow).reshelf.track('view_item', { items: [{ item_id: 'A6', item_brand: 'B6' }] }))
  await page.goto(url)
  expect((await order(page)).slice(0, 3).sort()).toEqual(['A5', 'A6', 'A9'])
  await browser.close()
})

test('more cards by infinite scroll are ordered among themselves; what was seen does not move', async ({ page, site }) => {
  await look(page, site, 9)
  await look(page, site, 30)
  await page.goto(site.page('/more', `${head()}${grid(cards(24).join(''))}<p>end</p>`))
  const seen = await order(page)
  expect(seen[0]).toBe('A9')
  await page.evaluate((html) => document.querySelector('ul')!.insertAdjacentHTML('beforeend', html), cards(24, 24).join(''))
  const all = await order(page)
  expect(all.slice(0, 24)).toEqual(seen)
  expect(all[24]).toBe('A30')
  expect(all.slice(24).sort()).toEqual(ids(24, 48).sort())
  await expect(page.locator('[data-reshelf-item=A30]')).toHaveAttribute('data-reshelf-position', '25')
})

test('an innerHTML swap is ordered once, before it is painted', async ({ page, site }) => {
  await look(page, site, 9)
  await page.goto(site.page('/swap', `${head()}${grid(cards(24).join(''))}<p>end</p>`))
  for (let again = 0; again < 3; again++) {
    await page.evaluate((html) => void (document.querySelector('ul')!.innerHTML = html), cards(24).join(''))
    expect((await order(page))[0]).toBe('A9')
  }
})

test('a morph that turns cards into other products is ordered', async ({ page, site }) => {
  await look(page, site, 30)
  await page.goto(site.page('/morph', `${head()}${grid(cards(12).join(''))}<p>end</p>`))
  await page.evaluate(() => (window as unknown as ShopWindow).reshelf.ready)
  expect(await order(page)).not.toContain('A30')
  await page.evaluate(() => {
    document.querySelectorAll('[data-reshelf-item]').forEach((cell, i) => {
      cell.setAttribute('data-reshelf-item', `A${24 + i}`)
      cell.setAttribute('data-reshelf-brand', `B${(24 + i) % 7}`)
    })
  })
  expect((await order(page))[0]).toBe('A30')
})

test('a re-render that puts the same cards back into the shop’s order is undone before it is painted', async ({ page, site }) => {
  await look(page, site, 9)
  await page.goto(site.page('/keyed', `${head()}${grid(cards(24).join(''))}<p>end</p>`))
  const shown = await order(page)
  const atNextFrame = await page.evaluate(async () => {
    await (window as unknown as ShopWindow).reshelf.ready
    const list = document.querySelector('ul')!
    const number = (cell: Element): number => Number(cell.getAttribute('data-reshelf-item')!.slice(1))
    list.append(...[...list.children].sort((a, b) => number(a) - number(b)))
    await new Promise((resolve) => requestAnimationFrame(resolve))
    return [...list.children].map((cell) => cell.getAttribute('data-reshelf-item'))
  })
  expect(atNextFrame).toEqual(shown)
})

test('a shopper’s own sorting on the page is left alone', async ({ page, site }) => {
  await look(page, site, 9)
  await page.goto(site.page('/sorting', `${head()}${grid(cards(24).join(''))}<p>end</p>`))
  await order(page)
  await page.evaluate(() => {
    const list = document.querySelector('ul')!
    const number = (cell: Element): number => Number(cell.getAttribute('data-reshelf-item')!.slice(1))
    list.append(...[...list.children].sort((a, b) => number(b) - number(a)))
  })
  expect(await order(page)).toEqual(ids(0, 24).reverse())
})

for (const parameter of ['sort_by=price-ascending', 'orderby=price', 'product_list_order=price', 'sort=newest']) {
  test(`?${parameter} is the shopper’s own order`, async ({ page, site }) => {
    await look(page, site, 9)
    const url = site.page('/sorted', `${head()}${grid(cards(12).join(''))}<p>end</p>`)
    await page.goto(`${url}?${parameter}`)
    expect(await order(page)).toEqual(ids(0, 12))
    await expect(page.locator('ul')).toHaveAttribute('data-reshelf-state', 'off:sorted')
  })
}

for (const [name, body] of Object.entries({
  'a Next.js page before hydration': `<div id="__next">${grid(cards(12).join(''))}</div>`,
  'a Nuxt page before hydration': `<div id="__nuxt">${grid(cards(12).join(''))}</div>`,
  'an Astro island': `<astro-island>${grid(cards(12).join(''))}</astro-island>`,
  'React’s keys on a card': `${grid('')}<script>{const list = document.querySelector('ul'); const html = ${JSON.stringify(cards(12).join(''))}; const t = document.createElement('template'); t.innerHTML = html; for (const c of t.content.children) c.__reactFiber$abc = {}; list.append(t.content)}</script>`,
  'Vue’s keys on the list': `${grid('')}<script>{const list = document.querySelector('ul'); list.__vnode = {}; list.innerHTML = ${JSON.stringify(cards(12).join(''))}}</script>`,
})) {
  test(`a list that a framework owns is refused: ${name}`, async ({ page, site }) => {
    await look(page, site, 9)
    await page.goto(site.page('/framework', `${head()}${body}<p>end</p>`))
    await expect(page.locator('ul')).toHaveAttribute('data-reshelf-state', 'off:framework')
    expect(await order(page)).toEqual(ids(0, 12))
    const codes = await page.evaluate(async () => {
      const { reshelf } = window as unknown as ShopWindow
      await reshelf.ready
      return reshelf.diagnose().map(({ code }) => code)
    })
    expect(codes).toContain('framework')
  })
}

test('positional classes stay with the place, white-space between inline cells too', async ({ page, site }) => {
  await look(page, site, 9)
  const styled = Array.from({ length: 12 }, (_, i) => card(i).replace('<li', `<li class="product ${i % 4 === 0 ? 'first' : i % 4 === 3 ? 'last' : ''}"`))
  await page.goto(
    site.page('/classes', `${head(undefined, 'ul{display:block;width:430px} li{display:inline-block;width:100px;height:40px}')}${grid(styled.join('\n'))}<p>end</p>`),
  )
  expect((await order(page))[0]).toBe('A9')
  const rows = await page.locator('li').evaluateAll((cells) => {
    const tops: Record<number, number> = {}
    for (const cell of cells) tops[cell.getBoundingClientRect().top] = (tops[cell.getBoundingClientRect().top] ?? 0) + 1
    return Object.values(tops)
  })
  expect(rows).toEqual([4, 4, 4])
  const gaps = await page.locator('li').evaluateAll((cells) =>
    cells.flatMap((cell, i) => {
      const [box, next] = [cell.getBoundingClientRect(), cells[i + 1]?.getBoundingClientRect()]
      return next && next.top === box.top ? Math.round(next.left - box.right) : []
    }),
  )
  expect(new Set(gaps).size).toBe(1)
  expect(gaps[0]).toBeGreaterThan(0)
  const classes = await page.locator('li').evaluateAll((cells) => cells.map(({ className }) => className.split(' ').filter((name: string) => name && name !== 'product')[0] ?? ''))
  expect(classes).toEqual([0, 1, 2].flatMap(() => ['first', '', '', 'last']))
})
