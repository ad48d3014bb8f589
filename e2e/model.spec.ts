import type { Reshelf } from 'reshelf'
import { expect, shownItems, test } from './fixtures'
import { cards, grid, head, watchFrames, wrongFrames } from './shelf'

interface ShopWindow {
  reshelf: Reshelf
}

/** What the crowd likes: the one at the end of the list, then the one before it. */
const model = (more: object = {}): string =>
  JSON.stringify({ format: 1, made: 1, k: 10, weights: { 'shop-rank': 0.1, 'crowd:item': 5 }, items: { '': { A23: 2, A22: 1 } }, facets: {}, next: {}, shards: 0, ...more })
const tag = (file = 'reshelf.js'): string => `<script src="/${file}" data-model="/model.json"></script>`
const listing = (file?: string): string => `${head(tag(file))}${grid(cards(24).join(''))}<p>end</p>`
const shopsOwn = Array.from({ length: 24 }, (_, i) => `A${i}`)

test('a stranger gets the crowd’s order below the fold when the model comes late, and everywhere on the next page with the full tag', async ({ page, site }) => {
  site.page('/model.json', model())
  await page.goto(site.page('/late', listing()))
  await page.waitForSelector('[data-reshelf-state=ranked]')
  const late = await shownItems(page)
  expect(late[0]).toBe('A0')
  expect(late.indexOf('A23')).toBeLessThan(22)
  expect(late.indexOf('A23')).toBeLessThan(late.indexOf('A22'))
  expect([...late].sort()).toEqual([...shopsOwn].sort())
  const reasons = await page.evaluate(() => (window as unknown as ShopWindow).reshelf.explain('A23')!.terms.map(({ signal }) => signal))
  expect(reasons).toContain('crowd:item')

  await watchFrames(page)
  await page.goto(site.page('/full', listing('reshelf.full.js')))
  expect((await shownItems(page)).slice(0, 3)).toEqual(['A23', 'A22', 'A0'])
  const { wrong, shift } = await wrongFrames(page)
  expect({ wrong, shift }).toEqual({ wrong: 0, shift: 0 })
})

for (const [what, text, code] of [
  ['broken', '{"format":1', 'model-unreadable'],
  ['newer', model({ format: 2 }), 'model-unreadable'],
  ['hostile', model({ weights: { 'crowd:item': 1e300 } }), 'model-unreadable'],
  ['missing', undefined, 'model-missing'],
] as const) {
  test(`a ${what} model leaves the shop’s order and is named`, async ({ page, site }) => {
    if (text) site.page('/model.json', text)
    await page.goto(site.page(`/${what}`, listing().replaceAll('/model.json', text ? '/model.json' : '/nowhere.json')))
    const codes = (): Promise<string[]> => page.evaluate(async () => {
      const { reshelf } = window as unknown as ShopWindow
      await reshelf.ready
      return reshelf.diagnose().map((finding) => finding.code)
    })
    await expect.poll(codes).toContain(code)
    expect(await shownItems(page)).toEqual(shopsOwn)
  })
}
