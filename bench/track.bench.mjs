import { median, openLab, table } from './openPage.mjs'

/**
 * What one `track` costs the page, in a browser slowed down four times, beside bare localStorage writes of the same
 * bytes: of a text that is there already, and of one that has to be made from the event first. In groups of 20, because
 * the clock is coarse; the ways take turns.
 */
export async function run() {
  const lab = await openLab()
  const page = await lab.open()
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
  const group = 20
  const item = (i) => ({ item_id: `SKU-${i}`, item_name: 'Harbour crew T-shirt', item_brand: 'Vesterby', item_category: 'Men > Clothing > T-shirts', price: 29.9, color: 'blue', gender: 'men' })
  const event = (i) => ({ items: [item(i)], id: `abcdefghijkl${i}`, name: 'view_item', time: Date.now(), session: 'abcdefghijkl' })
  const text = JSON.stringify(event(0))
  const ways = {
    bare: (i) => localStorage.setItem(`bare:e:${i}`, text),
    made: (i) => localStorage.setItem(`made:e:${i}`, JSON.stringify(event(i))),
    call: (i) => window.reshelf.track('view_item', { items: [item(i)] }),
  }
  const times = { bare: [], made: [], call: [], task: [] }
  for (let round = 0; round < 60; round++) {
    for (const way in ways) {
      await new Promise((resolve) => setTimeout(resolve, 100))
      const began = performance.now()
      for (let i = 0; i < group; i++) ways[way](round * group + i)
      const took = (performance.now() - began) / group
      // The first rounds warm all three up.
      if (round >= 15) times[way].push(took)
      if (way !== 'call') continue
      // The microtasks that follow belong to the same task.
      await Promise.resolve()
      await Promise.resolve()
      if (round >= 15) times.task.push((performance.now() - began) / group)
    }
  }
  return times
}
