import { median, openLab, table } from './openPage.mjs'

/**
 * What one `track` costs the page, in a browser slowed down four times, beside bare localStorage writes of the same
 * bytes: of a text that is there already, and of one that has to be made from the event first. One call at a time with a pause
 * before it, as shoppers act, on a page whose isolation makes the clock fine; the ways take turns.
 */
export async function run() {
  const lab = await openLab()
  const page = await lab.open()
  await page.route('**/track', async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, headers: { ...response.headers(), 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' } })
  })
  await page.goto(lab.page('/track', '<!doctype html><title>track</title><script src="/reshelf.js"></script>'))
  await page.evaluate(() => window.reshelf.ready)
  const { call, task, bare, made } = await page.evaluate(measure)
  const row = (name, times) => [name, (median(times) * 1000).toFixed(0), (median(times) / median(bare)).toFixed(2), (median(times) / median(made)).toFixed(2)]
  table([
    ['', 'µs', '÷ bare write', '÷ JSON and bare write'],
    row('bare localStorage write', bare),
    row('JSON and bare write', made),
    row('track, until it returns', call),
    row('track, with check and database', task),
  ])
  await lab.close()
}

/** Runs in the page. */
async function measure() {
  const item = (i) => ({ item_id: `SKU-${i}`, item_name: 'Harbour crew T-shirt', item_brand: 'Vesterby', item_category: 'Men > Clothing > T-shirts', price: 29.9, color: 'blue', gender: 'men' })
  const event = (i) => ({ items: [item(i)], id: `abcdefghijkl${i}`, name: 'view_item', time: Date.now(), session: 'abcdefghijkl' })
  /** What each way is given, which is the page's own work, and the way. */
  const ways = {
    bare: [(i) => JSON.stringify(event(i)), (text, i) => localStorage.setItem(`bare:e:${i}`, text)],
    made: [event, (given, i) => localStorage.setItem(`made:e:${i}`, JSON.stringify(given))],
    call: [(i) => ({ items: [item(i)] }), (given) => window.reshelf.track('view_item', given)],
  }
  const times = { bare: [], made: [], call: [], task: [] }
  for (let round = 0; round < 200; round++) {
    for (const way in ways) {
      await new Promise((resolve) => setTimeout(resolve, 50))
      const [give, go] = ways[way]
      const given = give(round)
      // None pays alone for the pause.
      JSON.stringify(event(round))
      const began = performance.now()
      go(given, round)
      const took = performance.now() - began
      // The first rounds warm all three up.
      if (round >= 20) times[way].push(took)
      if (way !== 'call') continue
      // The microtasks that follow belong to the same task.
      for (let turn = 0; turn < 4; turn++) await Promise.resolve()
      if (round >= 20) times.task.push(performance.now() - began)
    }
  }
  return times
}
