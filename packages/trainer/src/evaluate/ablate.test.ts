import { expect, it, vi } from 'vitest'
import { now, smallShop, start, write } from '../../test/shop'
import { createReport } from '../log/report'
import { loadLog } from '../store/loadLog'
import { openDuckdb } from '../store/duckdbStore'
import { ablate } from './ablate'

vi.setConfig({ testTimeout: 120_000 })

it('says what an order loses without what shoppers go by, and that it loses nothing without what says nothing', async () => {
  const store = await openDuckdb()
  try {
    await loadLog(store, { files: [write('log.ndjson', smallShop())], columns: {}, now, report: createReport(), onProgress: () => undefined })
    const from = start + 3 * 120 * 10 * 60_000
    const { n, all, ablated } = await ablate(store, new Map(), { k: 2, from, to: Infinity, metric: 'mrr', groups: { colour: /^affinity:color$|^crowd:color$|^affinity:word$|^crowd:word$|^crowd:item$/, nothing: /^none$/ } })
    expect(n).toBe(120)
    expect(all).toBeGreaterThan(0.6)
    const [colour, nothing] = ablated
    expect(colour!.value).toBeCloseTo(all + colour!.change, 12)
    expect(colour!.interval[1]).toBeLessThan(0)
    expect(nothing).toMatchObject({ change: 0, interval: [0, 0] })
  } finally {
    await store.close()
  }
})
