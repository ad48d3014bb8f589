import { median, openLab, table } from './openPage.mjs'

const sizes = [24, 100, 1000, 10_000]
const frameMs = 1000 / 60

/** How long ranking takes in a browser slowed down four times: products with eight facets, a profile of 60 views. */
export async function run() {
  const lab = await openLab()
  const page = await lab.open()
  await page.goto(lab.page('/rank', '<!doctype html><title>rank</title>'))
  const rows = [['products', 'first call', 'warm call', 'µs a product', 'of a frame']]
  for (const size of sizes) {
    // A fresh page each, so that the first call is the first.
    await page.reload()
    const [first, ...warm] = await page.evaluate(timeRanking, size)
    const middle = median(warm)
    rows.push([size, `${first.toFixed(1)} ms`, `${middle.toFixed(1)} ms`, ((middle / size) * 1000).toFixed(1), (middle / frameMs).toFixed(2)])
  }
  table(rows)
  await lab.close()
}

/** Runs in the page. */
async function timeRanking(size) {
  const { addEvent, emptyProfile, rank } = await import('/engine.js')
  const item = (i) => ({
    item_id: `i${i}`,
    item_name: `${['Trail', 'City', 'Harbour'][i % 3]} ${['Jacket', 'Shirt', 'Boot', 'Bag'][i % 4]} ${i % 97}`,
    item_brand: `brand ${i % 30}`,
    item_category: `dept ${i % 3} > kind ${i % 7} > sort ${i % 11}`,
    price: 10 + ((i * 37) % 90),
    color: `color ${i % 12}`,
    gender: ['men', 'women'][i % 2],
    size: ['S', 'M', 'L'],
    material: `material ${i % 5}`,
    season: `season ${i % 4}`,
  })
  const now = Date.now()
  const profile = emptyProfile()
  for (let i = 0; i < 60; i++) addEvent(profile, { id: `${i}`, name: 'view_item', time: now - i * 1e6, session: 's', items: [item(i * 37)] })
  const items = Array.from({ length: size }, (_, i) => item(i))
  return Array.from({ length: 15 }, () => {
    const began = performance.now()
    rank(items, { profile, now })
    return performance.now() - began
  })
}
