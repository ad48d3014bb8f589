import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { median, openLab, table } from './openPage.mjs'
import { root } from '../tools/install.mjs'

/**
 * How long reading a page nobody prepared keeps its main thread, in a browser slowed down four times: the longest
 * single piece of the reading that Reshelf does by itself, and all of it at once as `page()` does. Pages of our own, and
 * those of the folder of saved pages where there is one.
 */
export async function run() {
  const lab = await openLab()
  const rows = [['page', 'nodes', 'lists', 'longest piece', 'pieces', 'all at once']]
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

const columns = ({ nodes, lists, longest, pieces, whole }) => [nodes, lists, `${longest.toFixed(0)} ms`, pieces, `${whole.toFixed(0)} ms`]

/** Opens the page, and has it read in steps as long as a slice lasts, then in one go. */
async function measure(lab, html) {
  const page = await lab.open()
  await page.route('**/*', (route) => (route.request().isNavigationRequest() ? route.fulfill({ body: html, contentType: 'text/html; charset=utf-8', headers: { 'content-security-policy': "script-src 'none'" } }) : route.abort()))
  try {
    await page.goto('https://saved.example/page', { waitUntil: 'domcontentloaded' })
    const code = readFileSync(`${root}packages/sdk/dist/reshelf.full.js`, 'utf8')
    return await page.evaluate(`(async () => {
      const pieces = []
      const later = window.setTimeout
      window.setTimeout = (work, ms, ...given) => later(typeof work !== 'function' ? work : () => { const began = performance.now(); work(...given); if (!ms) pieces.push(performance.now() - began) }, ms)
      const idle = window.requestIdleCallback
      window.requestIdleCallback = (work, options) => idle((deadline) => { const began = performance.now(); work(deadline); pieces.push(performance.now() - began) }, options)
      ;${code};
      await reshelf.ready
      await new Promise((resolve) => later(resolve, 1500))
      const began = performance.now()
      const { lists } = reshelf.page()
      return { nodes: document.getElementsByTagName('*').length, lists: lists.length, longest: Math.max(...pieces), pieces: pieces.length, whole: performance.now() - began }
    })()`)
  } finally {
    await page.close()
  }
}

async function measureSaved(lab, folder) {
  const names = readdirSync(folder).filter((name) => name.endsWith('.html.gz'))
  const every = Math.max(1, Math.floor(names.length / Number(process.env.PAGES ?? 60)))
  const results = []
  for (const name of names.filter((_, at) => at % every === 0)) results.push({ name, ...(await measure(lab, gunzipSync(readFileSync(`${folder}/${name}`)).toString())) })
  const longest = results.map((result) => result.longest)
  console.log(`\n${results.length} saved pages: longest piece median ${median(longest).toFixed(0)} ms, most ${Math.max(...longest).toFixed(0)} ms; over 50 ms: ${longest.filter((ms) => ms > 50).length}`)
  table([['the five longest', 'nodes', 'lists', 'longest piece', 'pieces', 'all at once'], ...results.sort((a, b) => b.longest - a.longest).slice(0, 5).map((result) => [result.name.slice(0, 50), ...columns(result)])])
}
