import { readFileSync } from 'node:fs'
import { root } from '../tools/install.mjs'
import { inAnyOrder, median, openLab, openTable } from './openPage.mjs'
import { frontPage, gridPage, productPage, streams } from './shop.mjs'

const rounds = Number(process.env.ROUNDS ?? 15)
/** A page's place in the visit. */
const pages = ['first', 'next']
/** Visits whose every frame is looked at, which takes time of the frame's own: before those that are timed, which they warm up. */
const watched = 5

const ways = {
  'no script': '',
  Reshelf: '<script src="/reshelf.js"></script>',
  'head file': '<script src="/reshelf.head.js"></script><script defer src="/reshelf.js"></script>',
  'head inlined': `<script>${readFileSync(`${root}packages/sdk/dist/reshelf.head.js`, 'utf8')}</script><script defer src="/reshelf.js"></script>`,
  'IndexedDB first': `<script defer src="/naive.js"></script>`,
  'page hidden': `<style id="hide">body{visibility:hidden}</style><script defer src="/naive.js"></script>`,
}

/** What any script in the head costs, and any that looks into localStorage: for those who ask. */
const floors = {
  'empty file': '<script src="/empty.js"></script>',
  'reads one key': '<script src="/oneKey.js"></script>',
}

const asked = (name) => process.env[name]?.split(',')

/**
 * The first paint of a grid for a returning shopper, in a browser slowed down four times: Reshelf against no script at
 * all, against a script that reads IndexedDB first, and against one that hides the page until it has; as the first page of
 * a visit, and as a later one. The ways take turns, in an order that is drawn anew each time, so that a busy machine is busy for
 * all of them. FCP and LCP beside no script's, medians of pairs.
 *
 * `WAYS='no script,head inlined'` takes those alone; the others are compared with the first. `COUNTS=48` and
 * `STREAMS='one burst'` do the same for the pages.
 */
export async function run() {
  const only = asked('WAYS') ?? Object.keys(ways)
  const lab = await openLab()
  lab.page('/naive.js', `(${naive})()`)
  lab.page('/empty.js', '')
  lab.page('/oneKey.js', `localStorage.getItem('reshelf:p')`)
  const add = openTable(['products', 'arrival', 'page', 'way', 'wrong frames', 'CLS', 'FCP ÷ none', 'FCP', 'LCP − none', 'LCP'], [8, 13, 5, 15])
  for (const count of asked('COUNTS')?.map(Number) ?? [48, 200]) {
    for (const kind of asked('STREAMS') ?? Object.keys(streams)) {
      const measured = Object.fromEntries(only.map((way) => [way, []]))
      const wrong = Object.fromEntries(only.map((way) => [way, { first: 0, next: 0 }]))
      const contexts = {}
      for (const way of only) contexts[way] = await prepare(lab)
      for (let round = -watched; round < rounds; round++) {
        for (const way of inAnyOrder(only)) {
          const seen = await visit(lab, contexts[way], { ...ways, ...floors }[way], { count, stream: streams[kind], isWatched: round < 0 })
          if (round >= 0) measured[way].push(seen)
          else for (const page of pages) wrong[way][page] += seen[page].wrong
        }
      }
      for (const page of pages) {
        for (const way of only) {
          const of = (key) => measured[way].map((seen) => seen[page][key])
          const paired = (key, combine) => median(measured[way].map((seen, at) => combine(seen[page][key], measured[only[0]][at][page][key])))
          add([
            count,
            kind,
            page,
            way,
            wrong[way][page],
            Math.max(...of('cls')).toFixed(3),
            paired('fcp', (ours, none) => ours / none).toFixed(2),
            `${median(of('fcp')).toFixed(0)} ms`,
            `${paired('lcp', (ours, none) => ours - none).toFixed(0)} ms`,
            `${median(of('lcp')).toFixed(0)} ms`,
          ])
        }
      }
      for (const way of only) await contexts[way].close()
    }
  }
  if (!asked('WAYS')) await compareBudgets(lab)
  await lab.close()
}

/** What the time for which a list may be held costs and gains, on the first page of a visit, in the stream that pauses. */
async function compareBudgets(lab) {
  console.log('\nhold budget, 48 products, pause of 1 s')
  const add = openTable(['budget', 'LCP − none', 'cards of the first screen from the right set'], [7])
  const stream = streams['pause of 1 s']
  for (const holdMs of [0, 50, 150, 400, 2000]) {
    const tag = `<script src="/reshelf.js" data-hold-ms="${holdMs}"></script>`
    const ours = await prepare(lab)
    const none = await prepare(lab)
    const differences = []
    const gains = []
    for (let round = 0; round < Math.ceil(rounds / 2); round++) {
      const { first: without } = await visit(lab, none, '', { count: 48, stream, hasNext: false })
      const { first } = await visit(lab, ours, tag, { count: 48, stream, hasNext: false })
      differences.push(first.lcp - without.lcp)
      gains.push(first.top.filter((id) => ['A40', 'A33', 'A26', 'A9', 'A2'].includes(id)).length)
    }
    add([`${holdMs} ms`, `${median(differences).toFixed(0)} ms`, `${median(gains)} of 5`])
    await ours.close()
    await none.close()
  }
}

/** A shopper who has looked at five products: with Reshelf's own storage, or with the naive script's. */
async function prepare(lab) {
  const context = await lab.openProfile()
  const page = await context.newPage()
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

/**
 * A visit in a tab of its own. Its first page finds a process that knows nothing of the shop; the shopper goes on to the front
 * page and from there to the same grid, in a process that has compiled and read before what it needs.
 */
async function visit(lab, context, tag, { count, stream, isWatched = false, hasNext = true }) {
  const url = lab.page('/grid', gridPage(tag, count, stream))
  lab.page('/front', frontPage(tag))
  // What the last way's browser has to clear away is not this one's to wait for.
  await new Promise((resolve) => setTimeout(resolve, 300))
  const tab = await lab.open(context)
  await tab.addInitScript(watch, isWatched)
  await tab.goto(url)
  const first = await look(tab)
  let next
  if (hasNext) {
    await follow(tab, '/front')
    await look(tab)
    await follow(tab, '/grid')
    next = await look(tab)
  }
  await tab.close()
  return { first, next }
}

/** Goes where a link on the page leads. */
async function follow(tab, path) {
  const arrived = tab.waitForURL(`**${path}`)
  await tab.evaluate((path) => setTimeout(() => location.assign(path)), path)
  await arrived
}

/** What was seen of the page so far, once it is at rest. */
async function look(tab) {
  await tab.waitForTimeout(400)
  return tab.evaluate(() => window.readWatch())
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
    return { wrong: frames.filter(isWrong).length, cls, fcp, lcp, top: [...final.keys()].slice(0, 8) }
  }
}
