import type { Page } from '@playwright/test'
import { expect, test, type Site } from './fixtures'
import { card, cards, grid, head, order, type ShopWindow } from './shelf'

/** A list whose product A5 will be promoted once the shopper is busy in it: ordering is held off until then. */
async function openBusy(page: Page, site: Site, { inner, style = '', body = '' }: { inner: string; style?: string; body?: string }): Promise<void> {
  const list = [...cards(5), card(5, inner), ...cards(6, 6)].join('')
  await page.goto(site.page('/busy', `${head('<script src="/reshelf.js" data-hold-ms="5000" data-consent="required"></script>', style)}<div style="height:2000px"></div>${grid(list)}${body}<p>end</p>`))
  // Nothing may be ordered before consent, so everything can be set going first.
  await page.evaluate(async () => {
    const { reshelf } = window as unknown as ShopWindow
    await reshelf.ready
    reshelf.track('view_item', { items: [{ item_id: 'A5' }] })
  })
}

/** Orders the list now, and waits until A5 leads it. */
async function promote(page: Page): Promise<void> {
  await page.evaluate(() => (window as unknown as ShopWindow).reshelf.consent('granted'))
  await expect.poll(() => order(page).then(([first]) => first)).toBe('A5')
}

test.describe('what goes on in a card goes on while it moves', () => {
  test('focus and the selected text', async ({ page, site }) => {
    await openBusy(page, site, { inner: '<input value="half a word">' })
    await page.evaluate(() => {
      const input = document.querySelector('input')!
      input.focus({ preventScroll: true })
      input.setSelectionRange(2, 6)
    })
    await promote(page)
    expect(await page.evaluate(() => [document.activeElement?.tagName, document.querySelector('input')!.selectionStart, document.querySelector('input')!.selectionEnd])).toEqual(['INPUT', 2, 6])
  })

  test('the scroll of the page and of a box in the card', async ({ page, site }) => {
    await openBusy(page, site, { inner: '<div id="box" style="height:40px;overflow:auto"><div style="height:400px">long</div></div>' })
    await page.evaluate(() => {
      document.querySelector('#box')!.scrollTop = 120
      scrollTo(0, 300)
    })
    await promote(page)
    expect(await page.evaluate(() => [document.querySelector('#box')!.scrollTop, scrollY])).toEqual([120, 300])
  })

  test('a running animation and a running transition', async ({ page, site }) => {
    await openBusy(page, site, {
      inner: '<i id="turning">t</i><i id="fading">f</i>',
      style: '@keyframes turn{to{transform:rotate(1turn)}} #turning{display:inline-block;animation:turn 60s linear infinite} #fading{opacity:1;transition:opacity 60s linear}',
    })
    await page.evaluate(() => {
      const fading = document.querySelector<HTMLElement>('#fading')!
      void getComputedStyle(fading).opacity
      fading.style.opacity = '0'
      const seen = document.getAnimations().map((animation) => [(animation.effect as KeyframeEffect).target!.id, animation] as const)
      Object.assign(window, { seen: new Map(seen) })
    })
    await page.waitForTimeout(200)
    await promote(page)
    const same = await page.evaluate(() => {
      const { seen } = window as unknown as { seen: Map<string, Animation> }
      const running = document.getAnimations()
      return [...seen].map(([id, animation]) => [id, running.includes(animation), animation.playState, Number(animation.currentTime) > 100])
    })
    expect(same.sort()).toEqual([
      ['fading', true, 'running', true],
      ['turning', true, 'running', true],
    ])
  })

  test('an iframe is not loaded again, and listeners stay', async ({ page, site }) => {
    site.page('/inner', '<script>parent.postMessage("loaded", "*")</script>inner')
    await openBusy(page, site, { inner: '<iframe src="/inner"></iframe><button>Tap</button>' })
    await page.evaluate(() => {
      const counts = { loads: 0, taps: 0 }
      Object.assign(window, { counts })
      addEventListener('message', ({ data }) => data === 'loaded' && counts.loads++)
      document.querySelector('button')!.addEventListener('click', () => counts.taps++)
      document.querySelector('iframe')!.src = '/inner?marked'
    })
    const counts = (): Promise<{ loads: number; taps: number }> => page.evaluate(() => (window as unknown as { counts: { loads: number; taps: number } }).counts)
    await expect.poll(async () => (await counts()).loads).toBeGreaterThan(0)
    const { loads } = await counts()
    await promote(page)
    await page.waitForTimeout(200)
    await page.evaluate(() => document.querySelector('button')!.click())
    expect(await counts()).toEqual({ loads, taps: 1 })
  })

  test('a playing video plays on', async ({ page, site }) => {
    await openBusy(page, site, { inner: '<canvas width="32" height="32"></canvas><video muted></video>' })
    const played = await page.evaluate(async () => {
      const canvas = document.querySelector('canvas')!
      const draw = canvas.getContext('2d')!
      setInterval(() => draw.fillRect(Math.random() * 32, 0, 4, 32), 20)
      const video = document.querySelector('video')!
      video.srcObject = canvas.captureStream(20)
      const counts = { pauses: 0 }
      Object.assign(window, { counts })
      video.addEventListener('pause', () => counts.pauses++)
      await video.play()
      return !video.paused
    })
    expect(played).toBe(true)
    await promote(page)
    await page.waitForTimeout(200)
    expect(await page.evaluate(() => [document.querySelector('video')!.paused, (window as unknown as { counts: { pauses: number } }).counts.pauses])).toEqual([false, 0])
  })

  test('tab order and reading order are what is seen', async ({ page, site }) => {
    await openBusy(page, site, { inner: '' })
    await promote(page)
    const read = await page.evaluate(() => {
      const links = [...document.querySelectorAll('ul a')]
      const seen = [...links].sort((a, b) => {
        const [first, second] = [a.getBoundingClientRect(), b.getBoundingClientRect()]
        return first.top - second.top || first.left - second.left
      })
      return { seen: seen.map(({ textContent }) => textContent), inTree: links.map(({ textContent }) => textContent) }
    })
    expect(read.inTree).toEqual(read.seen)
    expect(read.inTree[0]).toBe('Thing 5')
    await page.evaluate(() => document.querySelector<HTMLElement>('ul a')!.focus())
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(read.seen[1])
  })
})

test('without moveBefore, the card that must not be disturbed stays and the others move around it', async ({ page, site }) => {
  await page.addInitScript(() => delete (Element.prototype as unknown as { moveBefore?: unknown }).moveBefore)
  await openBusy(page, site, { inner: '<input value="half a word">' })
  await page.evaluate(() => {
    const input = document.querySelector('input')!
    input.focus({ preventScroll: true })
    input.addEventListener('blur', () => Object.assign(window, { lost: true }))
  })
  await promote(page)
  expect(await page.evaluate(() => [document.activeElement?.tagName, 'lost' in window])).toEqual(['INPUT', false])
})
