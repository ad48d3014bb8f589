import { readFileSync } from 'node:fs'
import { root } from '../tools/install.mjs'
import { inAnyOrder, median, openLab, table } from './openPage.mjs'
import { gridPage, productPage, streams } from './shop.mjs'

const rounds = Number(process.env.ROUNDS ?? 15)
/** Loads whose every frame is looked at, which takes time of the frame's own: before those that are timed, which they warm up. */
const watched = 5

/**
 * The first paint of a grid for a returning shopper, in a browser slowed down four times: Reshelf against no script at
 * all, against a script that reads IndexedDB first, and against one that hides the page until it has. The ways take
 * turns, in an order that is drawn anew each time, so that a busy machine is busy for all of them. FCP and LCP beside no
 * script's, medians of pairs. `WAYS='no script,head inlined'` takes those alone; the others are compared with the first.
 */
const ways = {
  'no script': '',
  Reshelf: '<script src="/reshelf.js"></script>',
  'head file': '<script src="/reshelf.head.js"></script><script defer src="/reshelf.js"></script>',
  'head inlined': `<script>${readFileSync(`${root}packages/sdk/dist/reshelf.head.js`, 'utf8')}</script><script defer src="/reshelf.js"></script>`,
  'IndexedDB first': `<script defer src="/naive.js"></script>`,
  'page hidden': `<style id="hide">body{visibility:hidden}</style><script defer src="/naive.js"></script>`,
}

export async function run({ counts = [48, 200], kinds = Object.keys(streams), only = process.env.WAYS?.split(',') ?? Object.keys(ways) } = {}) {
  const lab = await openLab()
  const rows = [['products', 'arrival', 'way', 'wrong frames', 'CLS', 'FCP ÷ none', 'FCP', 'LCP − none', 'LCP']]
  for (const count of counts) {
    for (const kind of kinds) {
      const measured = Object.fromEntries(only.map((way) => [way, []]))
      const wrong = Object.fromEntries(only.map((way) => [way, 0]))
      const contexts = {}
      for (const way of only) contexts[way] = await prepare(lab)
      for (let round = -watched; round < rounds; round++) {
        for (const way of inAnyOrder(only)) {
          const url = lab.page(`/${encodeURIComponent(`${way}-${count}-${kind}`)}`, gridPage(ways[way], count, streams[kind]))
          const result = await load(lab, contexts[way], url, round < 0)
          if (round < 0) wrong[way] += result.wrong
          else measured[way].push(result)
        }
      }
      for (const way of only) {
        const of = (key) => measured[way].map((result) => result[key])
        const paired = (key, combine) => median(measured[way].map((result, at) => combine(result[key], measured['no script'][at][key])))
        rows.push([
          count,
          kind,
          way,
          wrong[way],
          Math.max(...of('cls')).toFixed(3),
          paired('fcp', (ours, none) => ours / none).toFixed(2),
          `${median(of('fcp')).toFixed(0)} ms`,
          `${paired('lcp', (ours, none) => ours - none).toFixed(0)} ms`,
          `${median(of('lcp')).toFixed(0)} ms`,
        ])
        await contexts[way].close()
      }
    }
  }
  table(rows)
  if (only.length === Object.keys(ways).length) await compareBudgets(lab)
  await lab.close()
}

/** What the time for which a list may be held costs and gains, on the stream that pauses. */
async function compareBudgets(lab) {
  console.log('\nhold budget, 48 products, pause of 1 s')
  const rows = [['budget', 'LCP − none', 'cards of the first screen from the right set']]
  for (const holdMs of [0, 50, 150, 400, 2000]) {
    ways[`hold ${holdMs}`] = `<script src="/reshelf.js" data-hold-ms="${holdMs}"></script>`
    const ours = await prepare(lab)
    const none = await prepare(lab)
    const differences = []
    const gains = []
    for (let round = 0; round < Math.ceil(rounds / 2); round++) {
      const stream = streams['pause of 1 s']
      const without = await load(lab, none, lab.page('/budget-none', gridPage('', 48, stream)))
      const result = await load(lab, ours, lab.page(`/budget-${holdMs}`, gridPage(ways[`hold ${holdMs}`], 48, stream)))
      differences.push(result.lcp - without.lcp)
      gains.push(result.first.filter((id) => ['A40', 'A33', 'A26', 'A9', 'A2'].includes(id)).length)
    }
    rows.push([`${holdMs} ms`, `${median(differences).toFixed(0)} ms`, `${median(gains)} of 5`])
    await ours.close()
    await none.close()
  }
  table(rows)
}

/** A shopper who has looked at five products: with Reshelf's own storage, or with the naive script's. */
async function prepare(lab) {
  const context = await lab.openProfile()
  const page = await context.newPage()
  lab.page('/naive.js', `(${naive})()`)
  for (const i of [40, 33, 26, 9, 2]) {
    await page.goto(lab.page(`/p/A${i}`, productPage('<script src="/reshelf.js"></script>', i)))
    await page.evaluate(() => window.reshelf.ready)
  }
  await page.goto(lab.page('/plain', '<!doctype html>'))
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        const open = indexedDB.open('naive')
        open.onupgradeneeded = () => open.result.createObjectStore('kv')
        open.onsuccess = () => {
          const store = open.result.transaction('kv', 'readwrite').objectStore('kv')
          store.put(['A40', 'A33', 'A26', 'A9', 'A2'], 'profile')
          store.transaction.oncomplete = () => resolve(open.result.close())
        }
      }),
  )
  await page.close()
  return context
}

/** What most would write: read the profile, then re-order. */
function naive() {
  const open = indexedDB.open('naive')
  open.onsuccess = () => {
    const get = open.result.transaction('kv').objectStore('kv').get('profile')
    get.onsuccess = () => {
      const list = document.querySelector('[data-reshelf-list]')
      for (const id of get.result) {
        const cell = list.querySelector(`[data-reshelf-item="${id}"]`)
        if (cell) list.prepend(cell)
      }
      document.querySelector('#hide')?.remove()
    }
  }
}

async function load(lab, context, url, isWatched = false) {
  // What the last way's browser has to clear away is not this one's to wait for.
  await new Promise((resolve) => setTimeout(resolve, 300))
  const page = await lab.open(context)
  await page.addInitScript(watch, isWatched)
  await page.goto(url)
  await page.waitForTimeout(400)
  const result = await page.evaluate(() => window.readWatch())
  await page.close()
  return result
}

/** Runs in the page from its first moment: notes when it paints and, if asked, what each frame shows. */
function watch(isWatched) {
  const frames = []
  let cls = 0
  let fcp = 0
  let lcp = 0
  new PerformanceObserver((list) => list.getEntries().forEach((entry) => (cls += entry.value))).observe({ type: 'layout-shift', buffered: true })
  new PerformanceObserver((list) => list.getEntries().forEach((entry) => (lcp = entry.startTime))).observe({ type: 'largest-contentful-paint', buffered: true })
  new PerformanceObserver((list) => list.getEntries().forEach((entry) => entry.name === 'first-contentful-paint' && (fcp = entry.startTime))).observe({ type: 'paint', buffered: true })
  const note = () => {
    const cells = [...document.querySelectorAll('[data-reshelf-list] > li')]
    frames.push(cells.filter((cell) => cell.checkVisibility({ visibilityProperty: true })).map((cell) => cell.dataset.reshelfItem))
    requestAnimationFrame(note)
  }
  if (isWatched) requestAnimationFrame(note)
  window.readWatch = () => {
    const final = new Map([...document.querySelectorAll('[data-reshelf-list] > li')].map((cell, at) => [cell.dataset.reshelfItem, at]))
    const isWrong = (frame) => frame.some((id, at) => at && final.get(frame[at - 1]) > final.get(id))
    return { wrong: frames.filter(isWrong).length, cls, fcp, lcp, first: [...final.keys()].slice(0, 8) }
  }
}
