import type { Page } from '@playwright/test'
import type { Ordering } from '@reshelf/engine'
import { expect, test, type Site } from './fixtures'
import { cards, grid, head, look, order, productPage, recorded, type ShopWindow } from './shelf'

// What the tag does by itself, while `reshelf.rest.js` is on its way or does not come at all.

const tag = (files = ''): string => `<script src="/reshelf.js" data-hold-ms="5000" ${files}></script>`
const without = tag('data-files="/nowhere/"')
const list = grid(cards(24).join(''))
const ready = (page: Page): Promise<void> => page.evaluate(() => (window as unknown as ShopWindow).reshelf.ready)

/** A product's page whose tag stays alone. */
const alone = (site: Site, i: number): string => site.page(`/alone/A${i}`, productPage(`A${i}`, `B${i % 7}`).replace(tag().replace(' >', '>'), without))
const journalled = (page: Page): Promise<string[]> => page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('reshelf:e:')).map((key) => (JSON.parse(localStorage[key] as string) as { name: string }).name))

test('what happens before the rest is there is kept, orders the next page, and counts once', async ({ page, site }) => {
  await page.goto(alone(site, 9))
  await page.click('[data-reshelf-action]')
  expect((await journalled(page)).sort()).toEqual(['add_to_cart', 'page_view', 'view_item'])
  await page.goto(site.page('/next', `${head(without)}${list}<p>end</p>`))
  expect((await order(page))[0]).toBe('A9')
  await page.goto(site.page('/whole', `${head()}${list}<p>end</p>`))
  await ready(page)
  await expect.poll(async () => (await recorded(page)).map(({ name }) => name).filter((name) => name === 'add_to_cart' || name === 'view_item')).toEqual(['view_item', 'add_to_cart'])
})

test('going back to a list that was left before the rest was there shows it as it was', async ({ page, site }) => {
  for (const i of [9, 20]) await page.goto(alone(site, i))
  const url = site.page('/left', `${head(without)}${list}<p>end</p>`)
  await page.goto(url)
  const left = await order(page)
  await page.goto(alone(site, 3))
  await expect.poll(() => journalled(page)).toContain('view_item')
  await page.goBack()
  expect(await order(page)).toEqual(left)
  await page.goto(url)
  expect((await order(page))[0]).toBe('A3')
})

test('what the door has kept stays on the disk until the snapshot has it', async ({ page, site }) => {
  await page.addInitScript(() => {
    const { removeItem } = Storage.prototype
    const removed: { early: string[]; late: string[] } = { early: [], late: [] }
    Storage.prototype.removeItem = function (this: Storage, key: string) {
      if (key.startsWith('reshelf:e:')) removed[this.getItem('reshelf:p') ? 'late' : 'early'].push(key)
      removeItem.call(this, key)
    }
    Object.assign(window, { removed })
  })
  await page.goto(site.page('/p/A9', productPage('A9', 'B2')))
  await ready(page)
  const removed = (): Promise<{ early: string[]; late: string[] }> => page.evaluate(() => (window as unknown as { removed: { early: string[]; late: string[] } }).removed)
  await expect.poll(async () => (await removed()).late.length).toBe(2)
  expect((await removed()).early).toEqual([])
})

test('events of one moment have ids in the order in which they were told', async ({ page, site }) => {
  const track = `<script>
    for (let i = 0; i < 6; i++) reshelf.track('view_item', { items: [{ item_id: 'T' + i }] })
    window.kept = Object.keys(localStorage).filter((key) => key.startsWith('reshelf:e:')).sort().map((key) => JSON.parse(localStorage[key]).items[0].item_id)
  </script>`
  await page.goto(site.page('/moment', `${head()}${track}<p>end</p>`))
  expect(await page.evaluate(() => (window as unknown as { kept: string[] }).kept)).toEqual(['T0', 'T1', 'T2', 'T3', 'T4', 'T5'])
})

test('what the rest tells of a decision is named as its types say', async ({ page, site }) => {
  await look(page, site, 9)
  await ready(page)
  const hear = '<script>reshelf.on("ranked", ({ ranking }) => (window.heard = ranking))</script>'
  await page.goto(site.page('/told', `${head()}${hear}${list}<p>end</p>`))
  await ready(page)
  const heard = await page.evaluate(() => {
    const { scores, list } = (window as unknown as { heard: Ordering }).heard
    return { scores: scores.length, recall: typeof list.recall }
  })
  expect(heard).toEqual({ scores: 24, recall: 'function' })
})

test('a call that comes too early is answered once the rest is there', async ({ page, site }) => {
  await look(page, site, 9)
  const early = `<script>
    const said = (window.said = [])
    reshelf.on('recorded', ({ name }) => said.push('heard ' + name))()
    reshelf.on('recorded', ({ name }) => said.push('recorded ' + name))
    reshelf.on('ranked', ({ list }) => said.push('ranked ' + list))
    const shared = { items: [{ item_id: 'E1', item_brand: 'Early' }] }
    reshelf.track('view_item', shared)
    shared.items = []
    said.push(reshelf.rank([{ item_id: 'X' }, { item_id: 'E1' }], { list: 'mine' }).map(({ item_id }) => item_id).join())
    reshelf.prefer({ brand: ['Early'] }).then(() => said.push('preferred'))
  </script>`
  await page.goto(site.page('/early', `${head(tag() + early)}${list}<p>end</p>`))
  await ready(page)
  const said = (): Promise<string[]> => page.evaluate(() => (window as unknown as { said: string[] }).said)
  await expect.poll(said).toContain('preferred')
  expect(await said()).toEqual(expect.arrayContaining(['E1,X', 'ranked grid', 'recorded view_item']))
  expect((await said()).join()).not.toContain('heard')
  const known = await page.evaluate(() => {
    const { reshelf } = window as unknown as ShopWindow
    return { items: reshelf.profile().items.map(({ item_id }) => item_id), reasons: reshelf.explain('E1', { list: 'mine' })?.terms.length, lists: reshelf.page().lists.length }
  })
  expect(known.items).toContain('E1')
  expect(known.reasons).toBeGreaterThan(0)
  expect(known.lists).toBe(1)
})

test('who is forgotten before the rest is there stays forgotten, on this page and on the next', async ({ page, site }) => {
  await look(page, site, 3)
  await ready(page)
  await expect.poll(async () => (await recorded(page)).length).toBeGreaterThan(0)
  await page.goto(alone(site, 9))
  await expect.poll(() => journalled(page)).toContain('view_item')
  await page.evaluate(() => void (window as unknown as ShopWindow).reshelf.forget())
  expect(await journalled(page)).toEqual([])
  await page.goto(site.page('/forgotten', `${head()}${list}<p>end</p>`))
  await ready(page)
  expect(await order(page)).toEqual(Array.from({ length: 24 }, (_, i) => `A${i}`))
  await expect.poll(async () => (await recorded(page)).map(({ name }) => name)).not.toContain('view_item')

  // The readers of the rest, when it comes at last, take what was forgotten for no news.
  let release = (): void => {}
  await page.route('**/reshelf.rest.js', async (route) => {
    await new Promise<void>((resolve) => (release = resolve))
    await route.continue()
  })
  await page.goto(site.page('/p/A9', productPage('A9', 'B2')))
  await expect.poll(() => journalled(page)).toContain('view_item')
  const forgotten = page.evaluate(() => (window as unknown as ShopWindow).reshelf.forget())
  await expect.poll(() => journalled(page)).toEqual([])
  release()
  await forgotten
  await ready(page)
  expect(await page.evaluate(() => (window as unknown as ShopWindow).reshelf.profile().items)).toEqual([])
  // What comes after counts from then on.
  for (const item_id of ['A4', 'A5']) await page.evaluate((id) => (window as unknown as ShopWindow).reshelf.track('view_item', { items: [{ item_id: id }] }), item_id)
  expect(await page.evaluate(() => (window as unknown as ShopWindow).reshelf.profile().items.map(({ item_id }) => item_id).sort())).toEqual(['A4', 'A5'])
})

test('a refusal before the rest is there erases at once what was kept, and is remembered', async ({ page, site }) => {
  await page.goto(alone(site, 9))
  await page.evaluate(() => (window as unknown as ShopWindow).reshelf.consent('denied'))
  expect(await journalled(page)).toEqual([])
  await page.evaluate(() => (window as unknown as ShopWindow).reshelf.track('view_item', { items: [{ item_id: 'A3' }] }))
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual(['reshelf-consent'])
  await page.goto(site.page('/refused', `${head()}${list}<p>end</p>`))
  await ready(page)
  expect(await page.evaluate(() => (window as unknown as ShopWindow).reshelf.profile())).toMatchObject({ consent: 'denied', events: 0 })
  expect(await page.locator('[data-reshelf-position]').count()).toBe(0)
})

test('nothing is kept before consent that is required, and a grant keeps what this page has told', async ({ page, site }) => {
  await page.goto(site.page('/asks', productPage('A9', 'B2').replace('<script', '<script data-consent="required"')))
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([])
  await page.evaluate(() => (window as unknown as ShopWindow).reshelf.consent('granted'))
  await ready(page)
  await expect.poll(async () => (await recorded(page)).map(({ name }) => name)).toContain('view_item')
})

test('nothing is written before consent that is required, not even for a moment', async ({ page, site }) => {
  await page.addInitScript(() => {
    const { setItem } = Storage.prototype
    const written: string[] = []
    Object.assign(window, { written })
    Storage.prototype.setItem = function (key, value) {
      written.push(key)
      setItem.call(this, key, value)
    }
  })
  await page.goto(site.page('/waits', productPage('A9', 'B2').replace('<script', '<script data-consent="required"')))
  await ready(page)
  const written = (): Promise<string[]> => page.evaluate(() => (window as unknown as { written: string[] }).written)
  expect(await written()).toEqual([])
  await page.evaluate(() => (window as unknown as ShopWindow).reshelf.consent('granted'))
  expect(await written()).toContain('reshelf-consent')
})

test('without the rest the page works, and the developer is told', async ({ page, site }) => {
  const said: string[] = []
  page.on('console', (message) => said.push(message.text()))
  await page.goto(site.page('/missing', `${head(without)}${list}<p>end</p>`))
  await ready(page)
  const told = await page.evaluate(async () => {
    const { reshelf } = window as unknown as ShopWindow
    return { codes: reshelf.diagnose().map(({ code, remedy }) => [code, remedy.length > 10]), recommended: await reshelf.recommend({ strategy: 'for_you' }), file: await reshelf.export() }
  })
  expect(told).toEqual({ codes: [['file-missing', true]], recommended: undefined, file: undefined })
  expect(said.length).toBeGreaterThan(0)
})

test('a snapshot that anybody may have written orders nothing it should not, and reaches no prototype', async ({ page, site }) => {
  await page.goto(site.page('/plain', '<!doctype html>'))
  for (const snapshot of ['{"format":1,"facets":5,"items":{"a":1}}', '{"format":1,"facets":{"brand":{"__proto__":[9,9]}},"items":{"__proto__":[1,0,0,0,1]},"landmarks":[0,0],"last":1}', '[]', '{"format":9,"items":{"A9":[1,0,0,0,1]}}', '{']) {
    await page.evaluate((text) => {
      localStorage.setItem('reshelf:p', text)
      localStorage.setItem('reshelf:e:x', '{"id":"x","name":"constructor","time":9e13,"items":[{"item_id":"__proto__","__proto__":{"polluted":1},"brand":"__proto__"}]}')
    }, snapshot)
    await page.goto(site.page('/poisoned', `${head(without)}${list}<p>end</p>`))
    const shown = await order(page)
    expect([...shown].sort()).toEqual(Array.from({ length: 24 }, (_, i) => `A${i}`).sort())
    expect(await page.evaluate(() => [Object.keys(Object.prototype), 'polluted' in {}, (window as unknown as ShopWindow).reshelf.rank([{ item_id: 'a' }, { item_id: 'b' }]).length])).toEqual([[], false, 2])
  }
})
