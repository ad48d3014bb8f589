import { openLab, table } from './openPage.mjs'

/**
 * What one `track` costs the page, in a browser slowed down four times and in one that is not, beside bare localStorage writes of
 * the same bytes: of a text that is there already, and of one that has to be made from the event first. One call at a time with a
 * pause before it, as shoppers act, on a page whose isolation makes the clock fine; the ways take turns in an order that is drawn
 * anew each time.
 *
 * A browser is slowed down by stopping it for half a millisecond at a time, so that a short call meets a stop or does not, and a
 * median jumps from the one to the other: what is compared is the mean, the slowest twentieth left out. A timer that has come
 * due during a stop runs at its end, so what a timer does first meets hardly any: each call comes a random while after that.
 */
export async function run() {
  for (const throttle of [4, 1]) await compare(throttle)
}

async function compare(throttle) {
  const lab = await openLab({ throttle })
  const page = await lab.open()
  await page.route('**/track', async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, headers: { ...response.headers(), 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' } })
  })
  await page.goto(lab.page('/track', '<!doctype html><title>track</title><script src="/reshelf.js"></script>'))
  await page.evaluate(() => window.reshelf.ready)
  const { call, task, bare, made } = await page.evaluate(measure)
  const row = (name, times) => [name, (usual(times) * 1000).toFixed(0), (usual(times) / usual(bare)).toFixed(2), (usual(times) / usual(made)).toFixed(2)]
  table([
    [throttle === 1 ? 'not slowed down' : `slowed down ${throttle} times`, 'µs', '÷ bare write', '÷ JSON and bare write'],
    row('bare localStorage write', bare),
    row('JSON and bare write', made),
    row('track, until it returns', call),
    row('track, with check and database', task),
  ])
  await lab.close()
}

/** The mean of all but the slowest twentieth. */
function usual(times) {
  const kept = [...times].sort((a, b) => a - b).slice(0, Math.floor(times.length * 0.95))
  return kept.reduce((sum, time) => sum + time, 0) / kept.length
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
  for (let round = 0; round < 400; round++) {
    for (const way of Object.keys(ways).sort(() => Math.random() - 0.5)) {
      await new Promise((resolve) => setTimeout(resolve, 25))
      const [give, go] = ways[way]
      const given = give(round)
      // None pays alone for the pause, and stops come anywhere.
      JSON.stringify(event(round))
      for (const until = performance.now() + 3 * Math.random(); performance.now() < until; );
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
