import { inAnyOrder, median, openLab, table } from './openPage.mjs'

const sizes = [100, 1000, 10_000]
const rounds = Number(process.env.ROUNDS ?? 31)

/**
 * How long the script takes to start, and until the profile is whole, with a longer and longer history behind it, in a
 * browser slowed down four times. The sizes take turns, in an order that is drawn anew each time.
 */
export async function run() {
  const lab = await openLab()
  const url = lab.page('/start', '<!doctype html><title>start</title><script>const began = performance.now()</script><script src="/reshelf.js"></script><script>const started = performance.now()</script>')
  const contexts = []
  for (const size of sizes) contexts.push(await withHistory(lab, url, size))
  const measured = sizes.map(() => ({ start: [], whole: [] }))
  for (let round = -1; round < rounds; round++) {
    for (const [at, context] of inAnyOrder([...contexts.entries()])) {
      // What the last page's end leaves to do is not this one's to wait for.
      await new Promise((resolve) => setTimeout(resolve, 300))
      const page = await lab.open(context)
      await page.goto(url)
      const { start, whole } = await page.evaluate(async () => {
        const opened = performance.now()
        await window.reshelf.ready
        return { start: started - began, whole: performance.now() - opened }
      })
      if (round >= 0) {
        measured[at].start.push(start)
        measured[at].whole.push(whole)
      }
      await page.close()
    }
  }
  const [least] = measured
  table([
    ['events', 'script', '÷ 100 events', 'ready', '÷ 100 events'],
    ...sizes.map((size, at) => [
      size,
      `${median(measured[at].start).toFixed(1)} ms`,
      (median(measured[at].start) / median(least.start)).toFixed(2),
      `${median(measured[at].whole).toFixed(1)} ms`,
      (median(measured[at].whole) / median(least.whole)).toFixed(2),
    ]),
  ])
  await lab.close()
}

/** A shopper with a history of that many views, over 300 products, folded and settled. */
async function withHistory(lab, url, size) {
  const context = await lab.browser.newContext()
  const page = await context.newPage()
  await page.goto(url)
  await page.evaluate(async (size) => {
    await window.reshelf.ready
    for (let i = 0; i < size; i++) {
      window.reshelf.track('view_item', { items: [{ item_id: `S${(i * 7919) % 300}`, item_brand: `B${i % 12}`, item_category: `Men > Kind ${i % 9}`, color: `C${i % 8}`, price: 20 + (i % 80) }] })
      if (i % 100 === 99) await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }, size)
  await page.waitForTimeout(3000)
  await page.goto(url)
  await page.evaluate(() => window.reshelf.ready)
  await page.waitForTimeout(1500)
  await page.close()
  return context
}
