import { expect, test } from './fixtures'
import { cards, grid, head, look, order, type ShopWindow } from './shelf'

test('four tabs recording at once: nothing is lost and nothing counts twice', async ({ context, site }) => {
  test.slow()
  const url = site.page('/tab', head())
  const tabs = await Promise.all(Array.from({ length: 4 }, () => context.newPage()))
  await Promise.all(tabs.map((tab) => tab.goto(url)))
  await Promise.all(
    tabs.map((tab, at) =>
      tab.evaluate(async (at) => {
        const { reshelf } = window as unknown as ShopWindow
        await reshelf.ready
        for (let i = 0; i < 500; i++) {
          reshelf.track('view_item', { items: [{ item_id: `${at}-${i}`, item_brand: 'Same' }] })
          if (i % 10 === 0) await new Promise((resolve) => setTimeout(resolve, Math.random() * 20))
        }
      }, at),
    ),
  )
  for (const tab of tabs) await tab.close()
  const page = await context.newPage()
  await page.goto(url)
  await page.evaluate(() => (window as unknown as ShopWindow).reshelf.ready)
  const counted = (): Promise<{ log: number; ids: number; folded: number }> =>
    page.evaluate(
      () =>
        new Promise((resolve) => {
          const open = indexedDB.open('reshelf')
          open.onsuccess = () => {
            const store = open.result.transaction('events').objectStore('events')
            const all = store.getAll(IDBKeyRange.bound('log:', 'log:\uffff'))
            const profile = store.get('profile')
            store.transaction.oncomplete = () => {
              const views = (all.result as { id: string; name: string }[]).filter(({ name }) => name === 'view_item')
              open.result.close()
              resolve({ log: views.length, ids: new Set(views.map(({ id }) => id)).size, folded: (JSON.parse(profile.result as string) as { events: number }).events - (all.result.length - views.length) })
            }
          }
        }),
    )
  await expect.poll(counted, { timeout: 20_000 }).toEqual({ log: 2000, ids: 2000, folded: 2000 })
})

test('news arrives in the other tabs within a second', async ({ context, site }) => {
  const url = site.page('/news', head())
  const [one, other] = await Promise.all([context.newPage(), context.newPage()])
  await Promise.all([one.goto(url), other.goto(url)])
  await Promise.all([one, other].map((tab) => tab.evaluate(() => (window as unknown as ShopWindow).reshelf.ready)))
  await one.evaluate(() => (window as unknown as ShopWindow).reshelf.track('view_item', { items: [{ item_id: 'N1', item_brand: 'New' }] }))
  await expect.poll(() => other.evaluate(() => (window as unknown as ShopWindow).reshelf.profile().items.map(({ item_id }) => item_id)), { timeout: 1000, intervals: [50] }).toContain('N1')
})

test('forgetting in one tab is forgetting in all', async ({ context, site, page }) => {
  await look(page, site, 9)
  const url = site.page('/forget', `${head()}${grid(cards(12).join(''))}<p>end</p>`)
  const other = await context.newPage()
  await other.goto(url)
  await page.goto(url)
  await page.evaluate(() => (window as unknown as ShopWindow).reshelf.forget())
  await expect.poll(() => other.evaluate(() => (window as unknown as ShopWindow).reshelf.profile().items.length)).toBe(0)
  await other.close()
  await page.goto(url)
  expect((await order(page))[0]).toBe('A0')
})

test('a refusal in one tab holds in all, and only the refusal is kept', async ({ context, site, page }) => {
  await look(page, site, 9)
  const url = site.page('/refuse', head())
  const other = await context.newPage()
  await other.goto(url)
  await page.goto(url)
  await page.evaluate(() => (window as unknown as ShopWindow).reshelf.consent('denied'))
  await expect.poll(() => other.evaluate(() => (window as unknown as ShopWindow).reshelf.profile().consent)).toBe('denied')
  await other.evaluate(() => (window as unknown as ShopWindow).reshelf.track('view_item', { items: [{ item_id: 'X' }] }))
  await other.close()
  await page.goto(url)
  await expect.poll(() => page.evaluate(() => Object.entries(localStorage).filter(([key]) => key.startsWith('reshelf')))).toEqual([['reshelf-consent', 'denied']])
})
