import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, test, type Site } from './fixtures'
import { card, cards, framesBeforeDecision, grid, head, isHeld, look as visit, order, recorded, type ShopWindow, streamed, streams, watchFrames, wrongFrames } from './shelf'

const inlined = (attributes = '', comes = 'async'): string =>
  `<script ${attributes}>${readFileSync(new URL('../packages/sdk/dist/reshelf.head.js', import.meta.url), 'utf8')}</script><script ${comes} src="/reshelf.js" ${attributes}></script>`
const withHead = (body: string, attributes?: string): string => `${head(inlined(attributes))}${body}<p>end</p>`
const list = grid(cards(24).join(''))
const shopsOwn = (count: number): string[] => Array.from({ length: count }, (_, i) => `A${i}`)

/** A visit that lasts until the snapshot can be written, which is all that the head script knows. */
async function look(page: Page, site: Site, i: number): Promise<void> {
  await visit(page, site, i)
  await page.evaluate(() => (window as unknown as ShopWindow).reshelf.ready)
}

/** Waits until the full script has taken over. */
const taken = (page: Page): Promise<void> => page.waitForFunction(() => 'ready' in (window as unknown as ShopWindow).reshelf).then(() => page.evaluate(() => (window as unknown as ShopWindow).reshelf.ready))
const state = (page: Page): Promise<string | null> => page.locator('[data-reshelf-list]').first().getAttribute('data-reshelf-state')

for (const count of [48, 200]) {
  for (const [name, stream] of Object.entries(streams)) {
    test(`${count} products ${name}: no frame in a wrong order, no shift`, async ({ page, site }) => {
      await look(page, site, 40)
      await look(page, site, 9)
      // The same snapshot and the same moment for both, or near ties fall differently.
      const plain = site.page('/plain', '<!doctype html>')
      await page.goto(plain)
      const snapshot = await page.evaluate(() => localStorage.getItem('reshelf:p')!)
      await page.addInitScript((at) => void (Date.now = () => at), Date.now())
      await watchFrames(page)
      const session = await page.context().newCDPSession(page)
      await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
      // What comes in one burst is decided in one, up to a batch, however slow the machine.
      const hold = stream.pauseMs ? '' : '<script type="application/json" data-reshelf-options>{"holdMs":5000}</script>'
      await page.goto(site.page(`/head-${count}-${stream.pauseMs}`, streamed(count, { ...stream, tag: hold + inlined() })))
      await taken(page)
      const { wrong, shown, shift } = await wrongFrames(page)
      expect({ wrong, shift }).toEqual({ wrong: 0, shift: 0 })
      expect(shown).toBeGreaterThan(0)
      const withIt = await order(page)
      expect(withIt).not.toEqual(shopsOwn(count))
      // Where a list is decided in parts, what is in the first part is a matter of milliseconds.
      if (stream.pauseMs || count > 48) return
      await page.goto(plain)
      await page.evaluate((text) => localStorage.setItem('reshelf:p', text), snapshot)
      await page.goto(site.page(`/alone-${count}`, streamed(count, { ...stream, tag: `${hold}<script src="/reshelf.js"></script>` })))
      expect(await order(page)).toEqual(withIt)
    })
  }
}

for (const comes of ['async', 'defer']) {
  test(`reshelf.js takes over what the head script did, when it comes with ${comes}`, async ({ page, site }) => {
    await look(page, site, 9)
    await watchFrames(page)
    await page.goto(site.page(`/${comes}`, streamed(48, { ...streams['in a smooth stream'], tag: inlined('', comes) })))
    await taken(page)
    expect(await wrongFrames(page)).toMatchObject({ wrong: 0, shift: 0 })
    expect((await order(page))[0]).toBe('A9')
    expect(await page.evaluate(() => (window as unknown as ShopWindow).reshelf.explain('A9')?.terms.length)).toBeGreaterThan(1)
  })
}

test('the first frame waits for no list that is complete', async ({ page, site }) => {
  await look(page, site, 9)
  expect(await framesBeforeDecision(page, site.page('/frame', streamed(24, { ...streams['in one burst'], tag: inlined() })))).toBeGreaterThan(0)
  expect((await order(page))[0]).toBe('A9')
})

test('the list is ordered before the full script is there, and calls wait for it', async ({ page, site }) => {
  await look(page, site, 9)
  await page.goto(site.page('/only', `${head(inlined().replace(/<script async.*/, ''))}${list}<p>end</p>`))
  expect((await order(page))[0]).toBe('A9')
  expect(await state(page)).toBe('ranked')
  expect(await page.evaluate(() => Array.isArray((window as unknown as ShopWindow).reshelf))).toBe(true)
  await page.evaluate(() => (window as unknown as { reshelf: unknown[] }).reshelf.push(['track', 'view_item', { items: [{ item_id: 'Q1' }] }]))
  const before = await order(page)
  await page.addScriptTag({ url: '/reshelf.js' })
  await taken(page)
  expect(await order(page)).toEqual(before)
  expect(await page.evaluate(() => (window as unknown as ShopWindow).reshelf.profile().items.map(({ item_id }) => item_id))).toContain('Q1')
})

test('the full script explains what the head script ordered, and tracks the list once', async ({ page, site }) => {
  await look(page, site, 9)
  await page.goto(site.page('/told', withHead(list)))
  await taken(page)
  const told = await page.evaluate(() => {
    const { reshelf } = window as unknown as ShopWindow
    return { viewed: reshelf.explain('A9')!, other: reshelf.explain('A3', { list: 'grid' })! }
  })
  expect(told.viewed.terms.map(({ because }) => because)).toEqual(expect.arrayContaining(['the shop lists it at 10', 'you looked at it']))
  expect(told.other.terms.map(({ because }) => because)).toContain('the shop lists it at 4')
  const sum = told.viewed.terms.reduce((total, { contribution }) => total + contribution, 0)
  expect(Math.abs(sum - told.viewed.score)).toBeLessThan(1e-9)
  const lists = async (): ReturnType<typeof recorded> => (await recorded(page)).filter(({ name }) => name === 'view_item_list')
  await expect.poll(async () => (await lists()).length).toBe(1)
  await page.waitForTimeout(300)
  const [tracked, ...others] = await lists()
  expect(others).toEqual([])
  // What is below the fold has not been seen.
  const seen = tracked!.items!.map(({ item_id }) => item_id)
  expect(seen.length).toBeGreaterThan(3)
  expect(seen).toEqual((await order(page)).slice(0, seen.length))
  expect(seen.length).toBeLessThan(24)
})

test('a later batch is ordered within itself, and stop() restores the shop’s order', async ({ page, site }) => {
  await look(page, site, 9)
  await look(page, site, 30)
  await page.goto(site.page('/more', withHead(list)))
  await taken(page)
  const seen = await order(page)
  expect(seen[0]).toBe('A9')
  await page.evaluate((html) => document.querySelector('ul')!.insertAdjacentHTML('beforeend', html), cards(24, 24).join(''))
  const all = await order(page)
  expect(all.slice(0, 24)).toEqual(seen)
  expect(all[24]).toBe('A30')
  await page.evaluate(() => (window as unknown as ShopWindow).reshelf.stop())
  expect(await order(page)).toEqual(shopsOwn(48))
  expect(await page.locator('[data-reshelf-position],[data-reshelf-original],[data-reshelf-state]').count()).toBe(0)
})

for (const [name, tag] of Object.entries({ 'with the head script': inlined(), 'without it': '<script src="/reshelf.js"></script>' })) {
  test(`stop() is the last word ${name}, though the time for which a list may be held is not over`, async ({ page, site }) => {
    await look(page, site, 9)
    const hold = '<script type="application/json" data-reshelf-options>{"holdMs":1500}</script>'
    await page.goto(site.page('/last', `${head(hold + tag)}${list}<p>end</p>`))
    await taken(page)
    expect((await order(page))[0]).toBe('A9')
    await page.evaluate((html) => {
      document.querySelector('ul')!.insertAdjacentHTML('beforeend', html)
    }, cards(24, 24).join(''))
    await page.evaluate(() => (window as unknown as ShopWindow).reshelf.stop())
    await page.waitForTimeout(1700)
    expect(await order(page)).toEqual(shopsOwn(48))
  })
}

test('pinned cells and cells that are no products keep their places, before and after', async ({ page, site }) => {
  await look(page, site, 9)
  const inner = [card(0).replace('<li', '<li data-reshelf-pin'), ...cards(5, 1), '<li class="banner">Sale</li>', ...cards(6, 6)].join('\n')
  await page.goto(site.page('/pins', withHead(grid(inner))))
  await taken(page)
  const ids = (): Promise<(string | null)[]> => page.locator('[data-reshelf-list] > *').evaluateAll((cells) => cells.map((cell) => cell.getAttribute('data-reshelf-item')))
  const shown = await ids()
  expect([shown[0], shown[1], shown[6]]).toEqual(['A0', 'A9', null])
  await page.evaluate(() => (window as unknown as ShopWindow).reshelf.stop())
  expect(await ids()).toEqual([...shopsOwn(6), null, ...shopsOwn(12).slice(6)])
})

test('a stranger’s page is untouched and nothing is held', async ({ page, site }) => {
  await page.goto(site.page('/stranger', `${head(inlined().replace(/<script async.*/, ''))}${list}<p>end</p>`))
  expect(await order(page)).toEqual(shopsOwn(24))
  expect(await page.evaluate(() => [document.adoptedStyleSheets.length, document.querySelectorAll('[data-reshelf-state],[data-reshelf-position]').length])).toEqual([0, 0])
})

for (const [name, { url = '', options = '{}', body = list, refuses, before }] of Object.entries({
  'an explicit sort': { url: '?sort_by=price-ascending' },
  'consent that is required and not given': { options: '{"consent":"required"}' },
  'a refusal': { refuses: true },
  'data-reshelf-off': { body: `<div data-reshelf-off>${list}</div>` },
  'a strength of nothing': { options: '{"strength":0}' },
  'a list’s own strength of nothing': { body: grid(cards(24).join(''), 'data-reshelf-strength="0"') },
  'a framework': { body: `<div id="__next">${list}</div>` },
  'a broken snapshot': { before: () => localStorage.setItem('reshelf:p', '{"format":1,"facets":5,"items":{"a":1}}') },
  'a newer snapshot': { before: () => localStorage.setItem('reshelf:p', '{"format":3,"items":{"A9":[1,0,0,0,1]}}') },
} as Record<string, { url?: string; options?: string; body?: string; refuses?: boolean; before?: () => void }>)) {
  test(`the head script respects ${name}`, async ({ page, site }) => {
    await look(page, site, 9)
    await page.evaluate(() => (window as unknown as ShopWindow).reshelf.ready)
    if (refuses) await page.evaluate(() => (window as unknown as ShopWindow).reshelf.consent('denied'))
    await page.goto(site.page('/plain', '<!doctype html>'))
    if (before) await page.evaluate(before)
    await page.goto(site.page('/respects', `${head(`<script type="application/json" data-reshelf-options>${options}</script>${inlined()}`.replace(/<script async.*/, ''))}${body}<p>end</p>`) + url)
    expect(await order(page)).toEqual(shopsOwn(24))
    expect(await page.locator('[data-reshelf-position]').count()).toBe(0)
    expect(await isHeld(page)).toBe(false)
  })
}

test('a grant that is remembered counts', async ({ page, site }) => {
  await look(page, site, 9)
  await page.evaluate(() => localStorage.setItem('reshelf-consent', 'granted'))
  await page.goto(site.page('/granted', withHead(list, 'data-consent="required"')))
  await taken(page)
  expect((await order(page))[0]).toBe('A9')
})

test('going back shows the list as it was left', async ({ page, site }) => {
  await look(page, site, 9)
  const url = site.page('/back', `${head(`${inlined()}<script>addEventListener("unload", () => {})</script>`)}${list}<p>end</p>`)
  await page.goto(url)
  await taken(page)
  const left = await order(page)
  site.page('/p/A3', `${head()}<main data-reshelf-product="A3" data-reshelf-brand="B3">A3</main>`)
  await page.click('a[href="/p/A3"]')
  await page.waitForSelector('[data-reshelf-product]')
  await page.goBack()
  await taken(page)
  expect(await order(page)).toEqual(left)
})
