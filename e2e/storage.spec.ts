import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { cards, grid, head, look, order, productPage, type ShopWindow } from './shelf'

const codes = (page: Page): Promise<string[]> => page.evaluate(() => (window as unknown as ShopWindow).reshelf.diagnose().filter(({ severity }) => severity !== 'info').map(({ code }) => code))
const ready = (page: Page): Promise<void> => page.evaluate(() => (window as unknown as ShopWindow).reshelf.ready)
const track = (page: Page, id: string): Promise<void> => page.evaluate((id) => (window as unknown as ShopWindow).reshelf.track('view_item', { items: [{ item_id: id, item_brand: 'B3' }] }), id)

/** Ids of the items viewed, as the database has them: folded or not. */
const stored = (page: Page): Promise<string[]> =>
  page.evaluate(
    () =>
      new Promise<string[]>((resolve, reject) => {
        const open = indexedDB.open('reshelf')
        open.onerror = () => reject(open.error)
        open.onsuccess = () => {
          const all = open.result.transaction('events').objectStore('events').getAll(IDBKeyRange.bound('log:', 'new:\uffff'))
          all.onsuccess = () => {
            open.result.close()
            resolve((all.result as { name: string; items: { item_id: string }[] }[]).filter(({ name }) => name === 'view_item').map(({ items }) => items[0]!.item_id))
          }
        }
      }),
  )

/** Ways in which a browser fails to keep a database, installed before any script of the page. */
const broken: Record<string, () => void> = {
  'is missing': () => Object.defineProperty(window, 'indexedDB', { value: undefined }),
  'is blocked': () => Object.defineProperty(window, 'indexedDB', { get: () => { throw new DOMException('denied', 'SecurityError') } }),
  'throws when opened': () => { IDBFactory.prototype.open = () => { throw new DOMException('no', 'InvalidStateError') } },
  'fails to open': () => {
    IDBFactory.prototype.open = () => {
      const request = { error: new DOMException('disk', 'UnknownError') } as unknown as IDBOpenDBRequest
      setTimeout(() => request.onerror?.(new Event('error')))
      return request
    }
  },
  'hangs when opened': () => { IDBFactory.prototype.open = () => ({}) as IDBOpenDBRequest },
  'is full': () => {
    const put = IDBObjectStore.prototype.put
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...given: Parameters<typeof put>) {
      const request = put.apply(this, given)
      this.transaction.abort()
      return request
    }
  },
}

for (const [name, sabotage] of Object.entries(broken)) {
  test(`a database that ${name}: the page is served from memory, named, and recovers`, async ({ page, context, site }) => {
    const url = site.page('/broken', `${head()}${grid(cards(24).join(''))}<p>end</p>`)
    site.page('/p/A9', productPage('A9', 'B2'))
    const sick = await context.newPage()
    await sick.addInitScript(sabotage)
    await sick.goto(`${site.url}/p/A9`)
    await ready(sick)
    await expect.poll(() => codes(sick)).toContain('storage-unavailable')
    await sick.goto(url)
    expect((await order(sick))[0]).toBe('A9')
    await sick.close()

    // The next page finds storage well again: what waited is moved there, once.
    await page.goto(site.page('/well', head()))
    await ready(page)
    await expect.poll(() => stored(page)).toEqual(['A9'])
    expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('reshelf:e:')))).toEqual([])
  })
}

test('a page whose database hangs when opened goes over to it once it is well, though nothing more happens', async ({ page, site }) => {
  await page.addInitScript(() => {
    const { open } = IDBFactory.prototype
    IDBFactory.prototype.open = () => ({}) as IDBOpenDBRequest
    Object.assign(window, { heal: () => void (IDBFactory.prototype.open = open) })
  })
  await page.goto(site.page('/p/A9', productPage('A9', 'B2')))
  await ready(page)
  await expect.poll(() => codes(page)).toContain('storage-unavailable')
  await page.evaluate(() => (window as unknown as { heal: () => void }).heal())
  // Whoever looks into a database first makes an empty one.
  await expect.poll(() => page.evaluate(async () => (await indexedDB.databases()).length), { timeout: 20_000 }).toBe(1)
  await expect.poll(() => stored(page)).toEqual(['A9'])
})

test('a database deleted while it is open does not block the deletion, and is opened anew', async ({ page, site }) => {
  await look(page, site, 9)
  await ready(page)
  const deleted = await page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const request = indexedDB.deleteDatabase('reshelf')
        request.onsuccess = () => resolve('deleted')
        request.onblocked = () => resolve('blocked')
      }),
  )
  expect(deleted).toBe('deleted')
  await track(page, 'A11')
  await expect.poll(() => stored(page)).toContain('A11')
})

test('a database lost while localStorage survived: the snapshot is what is left', async ({ page, site }) => {
  await look(page, site, 9)
  await ready(page)
  await page.goto(site.page('/plain', '<!doctype html>'))
  await page.evaluate(() => new Promise((resolve) => (indexedDB.deleteDatabase('reshelf').onsuccess = resolve)))
  const url = site.page('/left', `${head()}${grid(cards(24).join(''))}<p>end</p>`)
  for (let again = 0; again < 2; again++) {
    await page.goto(url)
    await ready(page)
    expect((await order(page))[0]).toBe('A9')
  }
})

test('records that are no events are passed over, the others are folded', async ({ page, site }) => {
  await look(page, site, 9)
  await ready(page)
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        const open = indexedDB.open('reshelf')
        open.onsuccess = () => {
          const store = open.result.transaction('events', 'readwrite').objectStore('events')
          for (const [key, value] of Object.entries({ a: null, b: 5, c: { id: 'c' }, d: { id: 'd', name: 'view_item', time: NaN, items: [null] }, e: [] })) store.put(value, `new:${key}`)
          store.transaction.oncomplete = () => resolve(open.result.close())
        }
      }),
  )
  await track(page, 'A11')
  await page.goto(site.page('/damaged', `${head()}${grid(cards(24).join(''))}<p>end</p>`))
  await ready(page)
  expect(await page.evaluate(() => (window as unknown as ShopWindow).reshelf.profile().items.map(({ item_id }) => item_id).sort())).toEqual(['A11', 'A9'])
  expect(await codes(page)).toEqual([])
  await expect.poll(() => page.evaluate(() => (window as unknown as ShopWindow).reshelf.profile().events)).toBeGreaterThan(2)
  const fresh = (): Promise<number> =>
    page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const open = indexedDB.open('reshelf')
          open.onsuccess = () => {
            const count = open.result.transaction('events').objectStore('events').count(IDBKeyRange.bound('new:', 'new:\uffff'))
            count.onsuccess = () => {
              open.result.close()
              resolve(count.result)
            }
          }
        }),
    )
  await expect.poll(fresh).toBe(0)
})

test('localStorage blocked: events go to the database, and the next page still knows them', async ({ page, site }) => {
  await page.addInitScript(() => Object.defineProperty(window, 'localStorage', { get: () => { throw new DOMException('denied', 'SecurityError') } }))
  await look(page, site, 9)
  await ready(page)
  await expect.poll(() => stored(page)).toEqual(['A9'])
  await page.goto(site.page('/late', `${head()}<div style="height:3000px"></div>${grid(cards(24).join(''))}<p>end</p>`))
  await ready(page)
  expect((await order(page))[0]).toBe('A9')
})

test('localStorage full: events go to the database', async ({ page, site }) => {
  await page.goto(site.page('/fill', '<!doctype html>'))
  await page.evaluate(() => {
    let size = 1 << 20
    for (let i = 0; size > 0; i++) {
      try {
        localStorage.setItem(`host-${i}`, 'x'.repeat(size))
      } catch {
        size >>= 1
      }
    }
  })
  await look(page, site, 9)
  await ready(page)
  await expect.poll(() => stored(page)).toEqual(['A9'])
})

test('the log is bounded and a full one is trimmed, oldest first', async ({ page, site }) => {
  test.slow()
  await page.goto(site.page('/log', head()))
  await ready(page)
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        const open = indexedDB.open('reshelf')
        open.onsuccess = () => {
          const store = open.result.transaction('events', 'readwrite').objectStore('events')
          const old = Date.now() - 500 * 86_400_000
          const recent = Date.now() - 86_400_000
          for (let i = 0; i < 10_050; i++) {
            const time = (i < 50 ? old : recent) + i
            store.put({ id: `x${i}`, name: 'page_view', time, session: 's' }, `log:${String(time).padStart(13, '0')}:x${i}`)
          }
          store.transaction.oncomplete = () => resolve(open.result.close())
        }
      }),
  )
  await track(page, 'A1')
  await page.goto(site.page('/log2', head()))
  await ready(page)
  const left = await page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const open = indexedDB.open('reshelf')
        open.onsuccess = () => {
          const keys = open.result.transaction('events').objectStore('events').getAllKeys(IDBKeyRange.bound('log:', 'log:\uffff'))
          keys.onsuccess = () => resolve(keys.result as string[])
        }
      }),
  )
  expect(left.length).toBeLessThanOrEqual(10_000)
  expect(left.length).toBeGreaterThan(8_900)
  expect(left.some((key) => key.endsWith(':x0'))).toBe(false)
  expect(left.some((key) => key.endsWith(':x10049'))).toBe(true)
})
