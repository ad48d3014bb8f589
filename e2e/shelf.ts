import type { Page } from '@playwright/test'
import type { Reshelf } from 'reshelf'
import type { Body, Site } from './fixtures'

/** What a bare page of a shop is made of, for tests that write their own. What comes in one piece is decided in one, up to a batch, however slow the machine. */
export const head = (tag = '<script src="/reshelf.js" data-hold-ms="5000"></script>', style = ''): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Shop</title>${tag}<style>
  ul{list-style:none;margin:0;padding:0;display:grid;grid-template-columns:repeat(4,1fr);gap:8px} li{height:180px;background:#eee} ${style}</style></head><body>`

/** A card of the product `A<i>`, of brand `B<i mod 7>`. */
export const card = (i: number, inner = ''): string =>
  `<li data-reshelf-item="A${i}" data-reshelf-brand="B${i % 7}" data-reshelf-name="Thing ${i}"><a href="/p/A${i}">Thing ${i}</a>${inner}</li>`

export const cards = (count: number, from = 0): string[] => Array.from({ length: count }, (_, i) => card(from + i))

export const grid = (inner: string, attributes = ''): string => `<ul data-reshelf-list="grid" ${attributes}>${inner}</ul>`

/** A product's own page. */
export const productPage = (id: string, brand: string): string =>
  `${head()}<main data-reshelf-product="${id}" data-reshelf-brand="${brand}"><h1>${id}</h1><button data-reshelf-action="add_to_cart">Add</button></main>`

/** Serves a product's page and visits it, so that the shopper has looked at `A<i>`. */
export async function look(page: Page, site: Site, i: number): Promise<void> {
  site.page(`/p/A${i}`, productPage(`A${i}`, `B${i % 7}`))
  await page.goto(`${site.url}/p/A${i}`)
}

/** The body in pieces: the head, then the cards in groups with pauses, then the end. Held as long as lists are by default. */
export function streamed(count: number, { size, pauseMs, pauseAfter, tag = '<script src="/reshelf.js"></script>' }: { size: number; pauseMs: number; pauseAfter?: number; tag?: string }): Body {
  return async function* () {
    yield `${head(tag)}<h1>Things</h1><ul data-reshelf-list="grid">`
    for (let from = 0; from < count; from += size) {
      yield cards(Math.min(size, count - from), from).join('\n')
      if (pauseAfter === undefined || from === pauseAfter) await new Promise((resolve) => setTimeout(resolve, pauseMs))
    }
    yield '</ul><p>end</p></body></html>'
  }
}

/** Ways in which a page of products reaches the browser. */
export const streams = {
  'in one burst': { size: 1000, pauseMs: 0 },
  'in a smooth stream': { size: 12, pauseMs: 25 },
  'with a pause of a second': { size: 12, pauseMs: 1000, pauseAfter: 12 },
}

/** Loads a page with a list, and counts the frames between the list's first cell and its decision. */
export async function framesBeforeDecision(page: Page, url: string): Promise<number> {
  await page.addInitScript(() => {
    let frames = 0
    const note = (): void => {
      const list = document.querySelector('[data-reshelf-list]')
      if (list?.hasAttribute('data-reshelf-state')) return void Object.assign(window, { framesBefore: frames })
      if (list?.firstElementChild) frames++
      requestAnimationFrame(note)
    }
    requestAnimationFrame(note)
  })
  await page.goto(url)
  await page.waitForFunction(() => 'framesBefore' in window)
  return page.evaluate(() => (window as unknown as { framesBefore: number }).framesBefore)
}

/** Whether a style sheet of a script hides anything still. */
export const isHeld = (page: Page): Promise<boolean> => page.evaluate(() => document.adoptedStyleSheets.some(({ disabled }) => !disabled))

/** The events in the database, logged or new. */
export const recorded = (page: Page): Promise<{ name: string; items?: { item_id: string; index: number }[] }[]> =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        const open = indexedDB.open('reshelf')
        open.onsuccess = () => {
          const all = open.result.transaction('events').objectStore('events').getAll(IDBKeyRange.bound('log:', 'new:\uffff'))
          all.onsuccess = () => {
            open.result.close()
            resolve(all.result)
          }
        }
      }),
  )

/** The SDK as the page has it. */
export interface ShopWindow {
  readonly reshelf: Reshelf
}

/** The ids of the grid's cells as they stand, once whatever is to be decided of them at first is decided. */
export async function order(page: Page): Promise<string[]> {
  await settled(page)
  return page.locator('[data-reshelf-list] [data-reshelf-item]').evaluateAll((items) => items.map((item) => item.getAttribute('data-reshelf-item') ?? ''))
}

/** Every list carries its state or, where none is given, the page has been shown: nothing is decided before that. */
const settled = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const isDecided = (): boolean => [...document.querySelectorAll('[data-reshelf-list]')].every((list) => list.hasAttribute('data-reshelf-state'))
    if (isDecided()) return
    if (document.readyState !== 'complete') await new Promise((resolve) => addEventListener('load', resolve))
    for (let frame = 0; frame < 2 && !isDecided(); frame++) await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
  })

export interface Watch {
  /** The ids a shopper could see, in order, frame by frame. */
  readonly frames: string[][]
  shift: number
}

/** Notes what each frame shows, from the first one on. */
export async function watchFrames(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const watch: Watch = { frames: [], shift: 0 }
    Object.assign(window, { watch })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) watch.shift += entry.value
    }).observe({ type: 'layout-shift', buffered: true })
    const note = (): void => {
      const shown = [...document.querySelectorAll('[data-reshelf-list] > [data-reshelf-item]')].filter((cell) => cell.checkVisibility({ visibilityProperty: true }))
      watch.frames.push(shown.map((cell) => cell.getAttribute('data-reshelf-item')!))
      requestAnimationFrame(note)
    }
    requestAnimationFrame(note)
  })
}

/** Frames in which something stood in an order that it does not have in the end. */
export async function wrongFrames(page: Page): Promise<{ wrong: number; shown: number; shift: number }> {
  await page.waitForTimeout(300)
  const { frames, shift } = await page.evaluate(() => (window as unknown as { watch: Watch }).watch)
  const final = await order(page)
  const isWrong = (frame: string[]): boolean => frame.some((id, at) => at > 0 && final.indexOf(frame[at - 1]!) > final.indexOf(id))
  return { wrong: frames.filter(isWrong).length, shown: frames.filter((frame) => frame.length).length, shift }
}
