import { expect, test } from './fixtures'
import { card, cards, framesBeforeDecision, grid, head, look, order, type ShopWindow, streamed, streams, type Watch, watchFrames, wrongFrames } from './shelf'

for (const count of [48, 200]) {
  for (const [name, stream] of Object.entries(streams)) {
    test(`${count} products ${name}: no frame in a wrong order, no shift`, async ({ page, site }) => {
      await look(page, site, 40)
      await look(page, site, 9)
      await watchFrames(page)
      const session = await page.context().newCDPSession(page)
      await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
      await page.goto(site.page(`/stream-${count}-${stream.pauseMs}`, streamed(count, stream)))
      const { wrong, shown, shift } = await wrongFrames(page)
      expect({ wrong, shift }).toEqual({ wrong: 0, shift: 0 })
      expect(shown).toBeGreaterThan(0)
      expect(await order(page)).not.toEqual(Array.from({ length: count }, (_, i) => `A${i}`))
    })
  }
}

test('the first frame waits for no list that is complete', async ({ page, site }) => {
  await look(page, site, 9)
  expect(await framesBeforeDecision(page, site.page('/frame', streamed(24, { ...streams['in one burst'] })))).toBeGreaterThan(0)
  expect((await order(page))[0]).toBe('A9')
})

test('of a list that goes on, the first frame shows a screenful, in its order, and the next one the rest', async ({ page, site }) => {
  await look(page, site, 50)
  await watchFrames(page)
  const url = site.page('/long', streamed(100, { size: 60, pauseMs: 500 }))
  // On a busy machine a frame may come before the batch has.
  await expect(async () => {
    await page.goto(url)
    expect(await wrongFrames(page)).toMatchObject({ wrong: 0, shift: 0 })
    const shown = await page.evaluate(() => (window as unknown as { watch: Watch }).watch.frames.filter(({ length }) => length))
    expect([...new Set(shown.map(({ length }) => length))]).toEqual([12, 60, 100])
    expect(shown[0]![0]).toBe('A50')
  }).toPass()
})

test('a list that is complete before the first frame keeps all of its space in it', async ({ page, site }) => {
  await look(page, site, 9)
  await watchFrames(page)
  await page.goto(site.page('/short', `${head('<script src="/reshelf.js"></script>', 'li{height:20px}')}${grid(cards(24).join(''))}<p>end</p>`))
  expect(await wrongFrames(page)).toMatchObject({ wrong: 0, shift: 0 })
  expect((await order(page))[0]).toBe('A9')
})

test('a list that pauses is shown when its time is up, ordered as far as it has come', async ({ page, site }) => {
  await look(page, site, 9)
  await watchFrames(page)
  const url = site.page('/pause', streamed(48, { size: 12, pauseMs: 1500, pauseAfter: 12 }))
  await page.goto(url, { waitUntil: 'commit' })
  await page.waitForFunction(() => document.querySelector('[data-reshelf-list]')?.hasAttribute('data-reshelf-state'))
  const shown = await order(page)
  expect(shown.length).toBe(24)
  expect(shown[0]).toBe('A9')
  await page.waitForLoadState('load')
  expect((await order(page)).slice(0, 24)).toEqual(shown)
})

test('a page that puts the style sheets back which it found hides nothing', async ({ page, site }) => {
  await look(page, site, 9)
  const keep = '<script>const found = [...document.adoptedStyleSheets]; addEventListener("load", () => (document.adoptedStyleSheets = found))</script>'
  await page.goto(site.page('/kept', `${head()}${grid(cards(24).join(''))}${keep}`))
  expect((await order(page))[0]).toBe('A9')
  await page.evaluate(async () => {
    const { reshelf } = window as unknown as ShopWindow
    await reshelf.ready
    reshelf.stop()
  })
  expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(1)
  const visible = await page.locator('[data-reshelf-list] > li').evaluateAll((cells) => cells.filter((cell) => cell.checkVisibility({ visibilityProperty: true })).length)
  expect(visible).toBe(24)
})

test('nothing is held for a stranger', async ({ page, site }) => {
  await watchFrames(page)
  await page.goto(site.page('/stranger', streamed(48, { size: 12, pauseMs: 300, pauseAfter: 12 })), { waitUntil: 'commit' })
  await page.waitForFunction(() => (window as unknown as { watch?: Watch }).watch?.frames.some(({ length }) => length > 0))
  expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0)
  await page.waitForLoadState('load')
})

test('several lists, one far below the fold: each is ordered, each in its own order', async ({ page, site }) => {
  await look(page, site, 9)
  const list = (name: string): string => `<ul data-reshelf-list="${name}">${cards(12).join('')}</ul><div style="height:3000px"></div>`
  await page.goto(site.page('/several', `${head()}${list('first')}${list('second')}<p>end</p>`))
  for (const name of ['first', 'second']) {
    await expect(page.locator(`[data-reshelf-list=${name}] > :first-child`)).toHaveAttribute('data-reshelf-item', 'A9')
  }
})

for (const [name, tag] of Object.entries({ defer: '<script defer src="/reshelf.js"></script>', async: '<script async src="/reshelf.js"></script>', 'type=module': '<script type="module" src="/reshelf.js"></script>' })) {
  test(`a ${name} tag works and never shows a wrong frame`, async ({ page, site }) => {
    await look(page, site, 9)
    await watchFrames(page)
    await page.goto(site.page(`/tag-${name}`, `${head(tag)}${grid(cards(48).join(''))}<p>end</p>`))
    await page.waitForSelector('[data-reshelf-state=ranked]')
    expect((await wrongFrames(page)).shift).toBe(0)
  })
}

test('a script that comes late leaves what is in view and orders what is below it', async ({ page, site }) => {
  await look(page, site, 40)
  await page.goto(site.page('/late', `${head('')}${grid(cards(48).join(''))}<p>end</p>`))
  await page.waitForTimeout(200)
  const inView = await page.locator('[data-reshelf-item]').evaluateAll((cells) => cells.filter((cell) => cell.getBoundingClientRect().top < innerHeight).length)
  expect(inView).toBeGreaterThan(4)
  await page.addScriptTag({ url: '/reshelf.js' })
  await page.waitForSelector('[data-reshelf-state=ranked]')
  const shown = await order(page)
  expect(shown.slice(0, inView)).toEqual(Array.from({ length: inView }, (_, i) => `A${i}`))
  expect(shown[inView]).toBe('A40')
})

test('a list that arrives by fetch is ordered before it is painted', async ({ page, site }) => {
  await look(page, site, 9)
  await watchFrames(page)
  await page.goto(site.page('/fetch', `${head()}<main></main><p>end</p>`))
  await page.evaluate((html) => void (document.querySelector('main')!.innerHTML = html), grid(cards(24).join('')))
  expect((await wrongFrames(page)).wrong).toBe(0)
  expect((await order(page))[0]).toBe('A9')
})

test('what is pinned or no product stands where the shop put it, in a stream as well', async ({ page, site }) => {
  await look(page, site, 9)
  const inner = [card(0).replace('<li', '<li data-reshelf-pin'), ...cards(5, 1), '<li class="banner">Sale</li>', ...cards(6, 6)].join('\n')
  await page.goto(site.page('/pins', `${head()}${grid(inner)}<p>end</p>`))
  const shown = await page.locator('[data-reshelf-list] > *').evaluateAll((cells) => cells.map((cell) => cell.getAttribute('data-reshelf-item')))
  expect([shown[0], shown[1], shown[6]]).toEqual(['A0', 'A9', null])
})
