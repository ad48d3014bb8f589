import { pathToFileURL } from 'node:url'
import { median, openLab, table } from './openPage.mjs'

const rounds = Number(process.env.ROUNDS ?? 15)

/**
 * Eight widgets of twelve from ten thousand candidates, in a browser slowed down four times: the engine's strategies and the
 * SDK's cells, against what most would write, a score per candidate with facets compared as texts, a full sort and
 * `innerHTML`. Both have read their catalogue before; what that costs stands beside it. The ways take turns.
 */
export async function run({ candidates = 10_000, kinds = 8, limit = 12 } = {}) {
  const lab = await openLab()
  const page = await lab.open()
  await page.goto(lab.page('/widgets', `<!doctype html><html lang="en"><body>${Array.from({ length: kinds }, (_, i) => `<section><h2></h2><ul id="w${i}"><template><li><a data-reshelf-href="url"><img data-reshelf-src="image" data-reshelf-alt="name" width="60" height="60"><b data-reshelf-text="name"></b></a><i data-reshelf-text="price"></i></li></template></ul></section>`).join('')}</body></html>`))
  const times = await page.evaluate(measure, { candidates, limit, rounds })
  await lab.close()
  const row = (what, of) => [what, `${median(of).toFixed(1)} ms`]
  table([
    ['4× throttle', 'median'],
    row(`${kinds} widgets × ${limit} from ${candidates}`, times.ours),
    row('the same by full sort and innerHTML', times.naive),
    row('reading the candidates into a pool, once a page, in batches of 250', times.pool),
    row('the longest of these batches', times.batch),
  ])
  console.log(`full sort and innerHTML ÷ Reshelf: ${(median(times.naive) / median(times.ours)).toFixed(1)}`)
  await runFeeds()
}

/**
 * What a worker takes to read a feed, by format, the handing over included; and the most memory that the reader holds while ten such
 * feeds go by as one and nothing of them is kept (only a page may ask how much). Not slowed down: the browser slows down pages, not workers.
 */
async function runFeeds({ items = 10_000 } = {}) {
  const lab = await openLab({ throttle: 1, flags: ['--enable-precise-memory-info', '--js-flags=--expose-gc'] })
  const page = await lab.open()
  await page.goto(lab.page('/feeds', '<!doctype html><title>Feeds</title>'))
  const rows = []
  for (const [name, text] of Object.entries(feedsOf(items))) {
    const { times } = await page.evaluate(readInWorker, { text, rounds })
    const held = await page.evaluate(holdWhileReading, { text, again: 10 })
    rows.push([name, `${median(times).toFixed(0)} ms`, `${(text.length / 1e6).toFixed(1)} MB`, `${(held / 1e6).toFixed(1)} MB`])
  }
  await lab.close()
  table([[`${items} items in a worker`, 'median', 'feed', 'reader holds'], ...rows])
}

/** Feeds of as many products, as each format writes them. */
function feedsOf(count) {
  const all = Array.from({ length: count }, (_, i) => ({
    id: `A${i}`, title: `${['Blue', 'Red', 'Slim', 'Wide'][i % 4]} Thing ${i}`, brand: `B${i % 40}`, type: `${['Men', 'Women', 'Kids'][i % 3]} > Kind ${i % 12} > Sort ${i % 60}`,
    price: 10 + (i % 190), color: `C${i % 12}`, text: 'Made to last, and to be mended when it does not. '.repeat(6),
  }))
  const columns = ['id', 'title', 'description', 'link', 'image link', 'price', 'availability', 'brand', 'product type', 'color']
  return {
    'Merchant XML': `<?xml version="1.0"?><rss xmlns:g="http://base.google.com/ns/1.0"><channel>${all.map(({ id, title, brand, type, price, color, text }) => `<item><g:id>${id}</g:id><title>${title}</title><g:description>${text}</g:description><link>https://shop.example/p/${id}</link><g:image_link>https://shop.example/${id}.jpg</g:image_link><g:price>${price}.00 EUR</g:price><g:availability>in_stock</g:availability><g:brand>${brand}</g:brand><g:product_type>${type.replaceAll('>', '&gt;')}</g:product_type><g:color>${color}</g:color></item>\n`).join('')}</channel></rss>`,
    'Merchant TSV': [columns.join('\t'), ...all.map(({ id, title, brand, type, price, color, text }) => [id, title, text, `/p/${id}`, `/${id}.jpg`, `${price}.00 EUR`, 'in_stock', brand, type, color].join('\t'))].join('\n'),
    'products.json': JSON.stringify({ products: all.map(({ id, title, brand, type, price, color, text }, i) => ({ id: i, title, handle: id, body_html: text, vendor: brand, product_type: type, options: [{ name: 'Color', values: [color] }], images: [{ src: `https://shop.example/${id}.jpg` }], variants: ['S', 'M', 'L'].map((size) => ({ title: size, price: `${price}.00`, available: true })) })) }),
    'GA4 NDJSON': all.map(({ id, title, brand, type, price, color, text }) => JSON.stringify({ item_id: id, item_name: title, item_brand: brand, item_category: type, price, currency: 'EUR', color, description: text, url: `/p/${id}`, image: `/${id}.jpg` })).join('\n'),
  }
}

/** Runs in the page. */
async function readInWorker({ text, rounds }) {
  const code = `
    import { createFeedReader } from '${location.origin}/reader.js'
    /** Reads the feed piece by piece; hands over what was read, as the worker does. */
    const read = (text, hand) => {
      const reader = createFeedReader('https://shop.example/')
      let count = 0
      for (let from = 0; from < text.length; from += 65536) {
        const items = reader.push(text.slice(from, from + 65536))
        count += items.length
        if (items.length) hand(items)
      }
      return count + reader.end().length
    }
    onmessage = ({ data: { text, rounds } }) => {
      const times = []
      for (let round = -2; round < rounds; round++) {
        const began = performance.now()
        const count = read(text, (items) => postMessage({ items }))
        if (count < 10000) throw new Error('only ' + count)
        if (round >= 0) times.push(performance.now() - began)
      }
      postMessage({ times })
    }`
  const worker = new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })), { type: 'module' })
  return new Promise((resolve, reject) => {
    worker.onerror = ({ message }) => reject(new Error(message))
    worker.onmessage = ({ data }) => {
      if (!data.times) return
      worker.terminate()
      resolve(data)
    }
    worker.postMessage({ text, rounds })
  })
}

/** Runs in the page. */
async function measure({ candidates, limit, rounds }) {
  const { createPool, recommend, emptyProfile, addEvent, emptyHistory, addToHistory } = await import('/engine.js')
  const { buildCell } = await import('/cells.js')
  const now = Date.now()
  const items = Array.from({ length: candidates }, (_, i) => ({
    item_id: `A${i}`, item_name: `${['Blue', 'Red', 'Slim', 'Wide'][i % 4]} Thing ${i}`, item_brand: `B${i % 40}`, item_category: `${['Men', 'Women', 'Kids'][i % 3]} > Kind ${i % 12} > Sort ${i % 60}`,
    price: 10 + (i % 190), currency: 'EUR', color: `C${i % 12}`, gender: ['men', 'women', 'kids'][i % 3], size: ['S', 'M', 'L'], url: `/p/A${i}`, image: `/a/${i}.jpg`,
  }))
  const profile = emptyProfile()
  const history = emptyHistory()
  for (let i = 0; i < 12; i++) {
    const event = { id: `e${i}`, name: i === 11 ? 'purchase' : i > 9 ? 'add_to_cart' : 'view_item', time: now - (i === 11 ? 40 : 0) * 86_400_000 - i * 60_000, session: 's', items: [items[i * 31]] }
    addEvent(profile, event)
    addToHistory(history, event)
  }
  const strategies = ['for_you', 'recently_viewed', 'similar', 'complements', 'upsell', 'trending', 'buy_again', 'auto']
  const writing = { language: 'en', currency: 'EUR', base: location.href }
  const of = [items[62]]
  const rows = strategies.map((_, i) => document.querySelector(`#w${i}`))
  const templates = rows.map((row) => row.querySelector('template'))
  const clear = () => rows.forEach((row, i) => row.replaceChildren(templates[i]))
  const times = { ours: [], naive: [], pool: [], batch: [] }

  let pool
  for (let round = -2; round < rounds; round++) {
    const start = performance.now()
    let longest = 0
    pool = createPool()
    for (let from = 0; from < items.length; from += 250) {
      const batch = performance.now()
      pool.add(items.slice(from, from + 250))
      longest = Math.max(longest, performance.now() - batch)
    }
    if (round < 0) continue
    times.pool.push(performance.now() - start)
    times.batch.push(longest)
  }
  // What filling pools has left behind is not for the widgets to clear away.
  await new Promise((idle) => setTimeout(idle, 500))
  for (let round = -2; round < rounds; round++) {
    clear()
    await new Promise(requestAnimationFrame)
    const began = performance.now()
    const taken = new Set()
    strategies.forEach((strategy, i) => {
      // Another moment each time: nothing is remembered from the last round.
      const answer = recommend({ strategy, limit, of: /for_you|trending/.test(strategy) ? [] : of, exclude: taken }, { pool, profile, history, now: now + round })
      for (const one of answer.items) {
        taken.add(one.item.item_id)
        rows[i].append(buildCell(templates[i], one, writing))
      }
    })
    const filled = performance.now()
    clear()
    await new Promise(requestAnimationFrame)
    const naiveBegan = performance.now()
    const views = Object.values(history.items).map(({ item }) => item)
    const shown = new Set()
    strategies.forEach((_, i) => {
      const facets = (item) => [item.item_brand, ...item.item_category.split(' > '), item.color, item.gender, ...item.item_name.toLowerCase().split(' ')]
      const liked = views.flatMap(facets)
      const best = items
        .filter(({ item_id }) => !shown.has(item_id))
        .map((item) => ({ item, score: facets(item).reduce((sum, value) => sum + liked.filter((other) => other === value).length, 0) }))
        .sort((a, b) => b.score - a.score)
        .slice(0, limit)
      for (const { item } of best) shown.add(item.item_id)
      rows[i].innerHTML = best.map(({ item }) => `<li><a href="${item.url}"><img src="${item.image}" alt="${item.item_name}" width="60" height="60"><b>${item.item_name}</b></a><i>${new Intl.NumberFormat('en', { style: 'currency', currency: 'EUR' }).format(item.price)}</i></li>`).join('')
    })
    const done = performance.now()
    clear()
    if (round < 0) continue
    times.ours.push(filled - began)
    times.naive.push(done - naiveBegan)
  }
  return times
}

/** Runs in the page. */
async function holdWhileReading({ text, again }) {
  const { createFeedReader } = await import('/reader.js')
  const used = () => {
    gc()
    return performance.memory.usedJSHeapSize
  }
  const reader = createFeedReader('https://shop.example/')
  // One feed begins once: of a JSON text, the products between its brackets are said again.
  const json = text.startsWith('{"products"')
  const body = json ? `,${text.slice(text.indexOf('[') + 1, -2)}` : text
  // In one piece, before anything is measured.
  body.indexOf('\0')
  if (json) reader.push('{"products":[{"handle":"first","title":"The first of so many products"}')
  let most = 0
  let pieces = 0
  let count = 0
  const before = used()
  for (let round = 0; round < again; round++) {
    for (let from = 0; from < body.length; from += 65536) {
      count += reader.push(body.slice(from, from + 65536)).length
      if (++pieces % 50 === 0) most = Math.max(most, used() - before)
    }
  }
  if (count < again * 9990) throw new Error(`only ${count}`)
  return most
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await run()
