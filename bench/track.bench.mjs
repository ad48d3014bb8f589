import { inAnyOrder, openLab, table } from './openPage.mjs'

const rounds = Number(process.env.ROUNDS ?? 1000)
const names = ['bare localStorage write', 'JSON and bare write', 'track']

/**
 * What one `track` costs the page, in a browser slowed down four times and in one that is not, beside bare localStorage writes of
 * the same bytes: of a text that is there already, and of one that has to be made from the event first. One call at a time with a
 * pause before it, as shoppers act, on a page whose isolation makes the clock fine. What `track` leaves to do afterwards keeps the
 * browser's storage awake, and the next write is the cheaper for it: the order of all calls is drawn, so that each way comes as
 * often after each.
 *
 * A browser is slowed down by stopping it for half a millisecond at a time, so that a short call meets a stop or does not, and
 * neither a median nor a mean without the slowest says what it costs: means of all calls are compared. A timer that has come due
 * during a stop runs at its end, so what a timer does first meets hardly any: each call comes a random while after that.
 *
 * How long a write takes is up to the browser's other threads, and varies by more than all else together, whoever asks for it. So
 * besides the plain ratio there is one in which every way's write takes as long as the mean of them all.
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
  const calls = Array.from({ length: rounds }, (_, round) => names.map((name) => [name, round])).flat()
  const times = await page.evaluate(measure, inAnyOrder(calls))
  const writes = mean(Object.values(times).flatMap(({ write }) => write))
  const evenly = ({ all, write }) => mean(all) - mean(write) + writes
  table([
    [throttle === 1 ? 'not slowed down' : `slowed down ${throttle} times`, 'µs', 'of it the write', '÷ bare write', '÷ bare write, all writes alike'],
    ...Object.entries(times).map(([way, { all, write }]) => [
      way,
      (mean(all) * 1000).toFixed(0),
      (mean(write) * 1000).toFixed(0),
      (mean(all) / mean(times[names[0]].all)).toFixed(2),
      (evenly({ all, write }) / evenly(times[names[0]])).toFixed(2),
    ]),
  ])
  await lab.close()
}

const mean = (numbers) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length

/** Runs in the page: makes the calls, and says how long each took and the write in it. */
async function measure(calls) {
  const item = (i) => ({ item_id: `SKU-${i}`, item_name: 'Harbour crew T-shirt', item_brand: 'Vesterby', item_category: 'Men > Clothing > T-shirts', price: 29.9, color: 'blue', gender: 'men' })
  const event = (i) => ({ items: [item(i)], id: `abcdefghijkl${i}`, name: 'view_item', time: Date.now(), session: 'abcdefghijkl' })
  /** What each way is given, which is the page's own work, and the way. */
  const ways = {
    'bare localStorage write': [(i) => JSON.stringify(event(i)), (text, i) => localStorage.setItem(`bare:e:${i}`, text)],
    'JSON and bare write': [event, (given, i) => localStorage.setItem(`made:e:${i}`, JSON.stringify(given))],
    track: [(i) => ({ items: [item(i)] }), (given) => window.reshelf.track('view_item', given)],
  }
  const { setItem } = Storage.prototype
  let wrote = 0
  Storage.prototype.setItem = function (key, value) {
    const began = performance.now()
    setItem.call(this, key, value)
    wrote = performance.now() - began
  }
  const times = Object.fromEntries(Object.keys(ways).map((way) => [way, { all: [], write: [] }]))
  for (const [way, round] of calls) {
    await new Promise((resolve) => setTimeout(resolve, 25))
    const [give, go] = ways[way]
    const given = give(round)
    // None pays alone for the pause, and stops come anywhere.
    JSON.stringify(event(round))
    for (const until = performance.now() + 3 * Math.random(); performance.now() < until; );
    const began = performance.now()
    go(given, round)
    const took = performance.now() - began
    times[way].all.push(took)
    times[way].write.push(wrote)
  }
  return times
}
