import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { bundleSource } from './bundleSource.mjs'
import { median, openLab, table } from './openPage.mjs'
import { root } from '../tools/install.mjs'

/**
 * How long reading a page nobody prepared keeps its main thread, in a browser slowed down four times: the longest
 * single piece of the reading, and all of it at once as `page()` does; last, the longest task of all that Reshelf does by
 * itself on the page, deciding its lists and watching what is seen included. Pages of our own, and those of the folder of
 * saved pages where there is one.
 */
export async function run() {
  const lab = await openLab()
  const rows = [['page', ...heads]]
  for (const [name, html] of Object.entries(ownPages)) rows.push([name, ...columns(await measure(lab, html))])
  table(rows)

  const folder = process.env.RESHELF_PAGES ?? `${root}../shared/pages`
  if (!existsSync(folder)) console.log(`\nno saved pages in ${folder}: set RESHELF_PAGES to a folder of *.html.gz to read those, too`)
  else await measureSaved(lab, folder)
  await lab.close()
}

const card = (i) => `<li class="card"><a href="/p/thing-${i}"><img src="/i/${i}.jpg" alt=""><h3>Thing ${i}</h3></a><span class="price">€${i}.00</span><button>Add</button></li>`
const cards = (count) => Array.from({ length: count }, (_, i) => card(i)).join('')
const product = (i) => ({ '@type': 'Product', name: `Thing ${i}`, sku: `S${i}`, url: `/p/thing-${i}`, offers: { price: i, priceCurrency: 'EUR' } })
const jsonLd = (things) => `<script type="application/ld+json">${JSON.stringify(things)}</script>`
const ownPages = {
  '48 cards': `<ul>${cards(48)}</ul>`,
  '200 cards and their JSON-LD': `<ul>${cards(200)}</ul>${jsonLd(Array.from({ length: 200 }, (_, i) => product(i)))}`,
  'a menu of 1,500 links': `<nav>${Array.from({ length: 1500 }, (_, i) => `<a href="/c/${i}">Kind ${i}</a>`).join('')}</nav><ul>${cards(48)}</ul>`,
  '20,000 nodes': `<ul>${cards(3300)}</ul>`,
}

/** What disturbs a measurement only adds to it: a page whose longest piece is over 50 ms is read again, and the quickest counts. */
async function measure(lab, html) {
  const results = []
  do results.push(await measureOnce(lab, html))
  while (results.at(-1).longest > 50 && results.length < 5)
  return results.sort((a, b) => a.longest - b.longest)[0]
}

const columns = ({ nodes, lists, longest, pieces, whole, any }) => [nodes, lists, `${longest.toFixed(0)} ms`, pieces, `${whole.toFixed(0)} ms`, `${any.toFixed(0)} ms`]
const heads = ['nodes', 'lists', 'longest piece', 'pieces', 'all at once', 'anything Reshelf does']

/** Opens the page, has it read in pieces and in one go; and opens it again with the whole script. */
async function measureOnce(lab, html) {
  const parts = await Promise.all(['readPage', 'steps'].map((name) => bundleSource(`packages/sdk/src/page/${name}.ts`)))
  const [reader, steps] = parts.map((code) => `(() => { ${code.replace(/export (\{[^}]*\});?\s*$/, 'return $1')} })()`)
  const read = await inPage(lab, html, `
    const { readPage, readPageInSteps } = ${reader}
    const { finishIdly } = ${steps}
    const pieces = []
    const timed = (work) => () => { const began = performance.now(); work(); pieces.push(performance.now() - began) }
    await new Promise((then) => timed(() => finishIdly(readPageInSteps(document, { url: location.href }), { pause: (work) => setTimeout(timed(work)), isCancelled: () => false, then }))())
    const began = performance.now()
    const { lists } = readPage(document, { url: location.href })
    return { nodes: document.getElementsByTagName('*').length, lists: lists.length, longest: Math.max(...pieces), pieces: pieces.length, whole: performance.now() - began }`)
  const any = await inPage(lab, html, `
    const pieces = []
    const later = window.setTimeout
    window.setTimeout = (work, ms, ...given) => later(typeof work !== 'function' ? work : () => { const began = performance.now(); work(...given); if (!ms) pieces.push(performance.now() - began) }, ms)
    const idle = window.requestIdleCallback
    window.requestIdleCallback = (work, options) => idle((deadline) => { const began = performance.now(); work(deadline); pieces.push(performance.now() - began) }, options)
    ;${readFileSync(`${root}packages/sdk/dist/reshelf.full.js`, 'utf8')};
    await reshelf.ready
    await new Promise((resolve) => later(resolve, 1500))
    return Math.max(...pieces)`)
  return { ...read, any }
}

/** Runs code in a page whose own scripts are off. */
async function inPage(lab, html, code) {
  const page = await lab.open()
  await page.route('**/*', (route) => (route.request().isNavigationRequest() ? route.fulfill({ body: html, contentType: 'text/html; charset=utf-8', headers: { 'content-security-policy': "script-src 'none'" } }) : route.abort()))
  try {
    await page.goto('https://saved.example/page', { waitUntil: 'domcontentloaded' })
    return await page.evaluate(`(async () => { ${code} })()`)
  } finally {
    await page.context().close()
  }
}

async function measureSaved(lab, folder) {
  const names = readdirSync(folder).filter((name) => name.endsWith('.html.gz'))
  const every = Math.max(1, Math.floor(names.length / Number(process.env.PAGES ?? 60)))
  const results = []
  for (const name of names.filter((_, at) => at % every === 0)) results.push({ name, ...(await measure(lab, gunzipSync(readFileSync(`${folder}/${name}`)).toString())) })
  const longest = results.map((result) => result.longest)
  console.log(`\n${results.length} saved pages: longest piece median ${median(longest).toFixed(0)} ms, most ${Math.max(...longest).toFixed(0)} ms; over 50 ms: ${longest.filter((ms) => ms > 50).length}`)
  table([['the five longest', ...heads], ...results.sort((a, b) => b.longest - a.longest).slice(0, 5).map((result) => [result.name.slice(0, 50), ...columns(result)])])
}
