import { openLab, openTable } from './openPage.mjs'
import { bundleSource } from './bundleSource.mjs'

const trials = Number(process.env.TRIALS ?? 1000)
const endings = process.env.ENDINGS?.split(',') ?? ['link followed', 'form sent', 'tab closed', 'renderer crashed']
const ways = process.env.WAYS?.split(',') ?? ['Reshelf', 'idb-keyval']

/**
 * Of a thousand events, how many the next page finds, when the page ends right after each: the link is followed, the
 * form is sent, the tab is closed, the renderer crashes (an event is given 20 ms there). Reshelf's `track` against
 * plain `idb-keyval`'s `set`. `WAYS=Reshelf` takes that alone, `ENDINGS='tab closed'` that.
 *
 * A tab that is closed is given little time by the browser for its `pagehide`: where the machine is busy some never
 * get to it, and have recorded nothing. Each page sends a beacon of its own from there, after the event; those are what was recorded.
 */
export async function run() {
  const lab = await openLab({ throttle: 1 })
  const keyval = await bundleSource('node_modules/idb-keyval/dist/index.js')
  await lab.browser.close()
  const { chromium } = await import('playwright')
  const { browserFlags, findBrowser } = await import('../tools/findBrowser.mjs')
  const add = openTable(['ending', 'way', 'recorded', 'kept', 'twice'], [16, 10])
  for (const ending of endings) {
    for (const way of ways) {
      const browser = await chromium.launch({ executablePath: findBrowser(), args: browserFlags })
      const context = await browser.newContext()
      await context.route('**/idb-keyval.js', (route) => route.fulfill({ contentType: 'text/javascript', body: keyval }))
      const record = {
        Reshelf: `(id) => window.reshelf.track('view_item', {items: [{item_id: id}]})`,
        'idb-keyval': `(id) => void window.keyval.set(id, {name: 'view_item', time: Date.now(), items: [{item_id: id}]})`,
      }[way]
      const script =
        way === 'Reshelf' ? '<script src="/reshelf.js"></script>' : '<script type="module">import * as keyval from "/idb-keyval.js"; window.keyval = keyval; await keyval.get("warm"); window.warm = true</script>'
      const url = lab.page(
        '/end',
        `<!doctype html>${script}<a href="/end">next</a><form action="/end"><button>send</button></form><script>
        const record = ${record}
        addEventListener('click', ({target}) => target.dataset.id && record(target.dataset.id), true)
        addEventListener('submit', ({target}) => target.dataset.id && record(target.dataset.id), true)
        addEventListener('pagehide', () => {
          if (!window.last) return
          record(window.last)
          navigator.sendBeacon('/left?' + window.last)
        })</script>`,
      )
      let page = await context.newPage()
      const isThere = () => page.waitForFunction((way) => (way === 'Reshelf' ? 'track' in (window.reshelf ?? {}) : window.warm), way)
      await page.goto(url)
      for (let trial = 0; trial < trials; trial++) {
        const id = `T${trial}`
        await isThere()
        if (ending === 'link followed' || ending === 'form sent') {
          const selector = ending === 'link followed' ? 'a' : 'form'
          await Promise.all([
            page.waitForNavigation({ waitUntil: 'commit' }),
            page.evaluate(([selector, id]) => {
              const element = document.querySelector(selector)
              element.dataset.id = id
              if (selector === 'a') element.click()
              else element.requestSubmit()
            }, [selector, id]),
          ])
        } else if (ending === 'tab closed') {
          await page.evaluate((id) => void (window.last = id), id)
          await page.close({ runBeforeUnload: false })
          page = await context.newPage()
          await page.goto(url)
        } else {
          await page.evaluate(([source, id]) => { new Function(`return ${source}`)()(id) }, [record, id])
          await page.waitForTimeout(20)
          page.goto('chrome://crash').catch(() => {})
          await page.waitForEvent('crash', { timeout: 5000 }).catch(() => {})
          await page.close()
          page = await context.newPage()
          await page.goto(url)
        }
      }
      await isThere()
      await page.waitForTimeout(1500)
      const { kept, twice } = await page.evaluate(count, way)
      const isLeft = (id) => ending !== 'tab closed' || lab.asked.delete(`/left?${id}`)
      const recorded = Array.from({ length: trials }, (_, trial) => `T${trial}`).filter(isLeft)
      add([ending, way, recorded.length, recorded.filter((id) => kept.includes(id)).length, twice])
      await browser.close()
    }
  }
  await lab.close().catch(() => {})
}

/** Runs in the page: which of the events are in the database. */
async function count(way) {
  if (way === 'Reshelf') await window.reshelf.ready
  const [name, store] = way === 'Reshelf' ? ['reshelf', 'events'] : ['keyval-store', 'keyval']
  return new Promise((resolve) => {
    const open = indexedDB.open(name)
    open.onsuccess = () => {
      const all = open.result.transaction(store).objectStore(store).getAll()
      all.onsuccess = () => {
        const ids = all.result.filter((entry) => entry?.name === 'view_item').map(({ items }) => items[0].item_id)
        resolve({ kept: [...new Set(ids)], twice: ids.length - new Set(ids).size })
      }
    }
  })
}
