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
    row('reading the candidates into a pool, once a page, in batches', times.pool),
  ])
  console.log(`full sort and innerHTML ÷ Reshelf: ${(median(times.naive) / median(times.ours)).toFixed(1)}`)
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
  const times = { ours: [], naive: [], pool: [] }

  for (let round = -2; round < rounds; round++) {
    const start = performance.now()
    const pool = createPool()
    for (let from = 0; from < items.length; from += 250) pool.add(items.slice(from, from + 250))
    const read = performance.now()
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
    times.pool.push(read - start)
    times.ours.push(filled - began)
    times.naive.push(done - naiveBegan)
  }
  return times
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await run()
