import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readModel, type Model } from '@reshelf/engine'
import { describe, expect, it, vi } from 'vitest'
import { offersLog, type OfferedShopper } from '../../test/offers'
import { now, scratch, smallShop, write } from '../../test/shop'
import { inspect } from '../commands/inspect'
import { noProgress } from '../commands/progress'
import { train } from '../commands/train'
import { mulberry32 } from '../metrics/bootstrap'

vi.setConfig({ testTimeout: 120_000 })
/** An order of about so much by one of two. */
const random = mulberry32(7)
const about = (value: number, days = 3): OfferedShopper['orders'] => (random() < 0.5 ? [[days, value * (0.5 + random())]] : [])

async function learn(log: readonly Record<string, unknown>[], more: { k?: number; horizonDays?: number } = {}): Promise<{ offers: Model['offers']; out: string }> {
  const out = scratch()
  await train({ now, progress: noProgress, events: [write('log.ndjson', log)], out, k: 10, ...more })
  return { offers: readModel(readFileSync(join(out, 'model.json'), 'utf8')).model!.offers, out }
}

const many = (count: number, one: (at: number) => OfferedShopper): OfferedShopper[] => Array.from({ length: count }, (_, at) => one(at))

describe('what followed offers', () => {
  it('is learnt by situation: companions for who is new, a step up for who has bought', async () => {
    const shoppers = many(400, (at) => {
      const kind = at % 4 < 2 ? 'upsell' : 'complements'
      const isBuyer = at % 8 >= 4
      return { kind, isBuyer, orders: about((kind === 'upsell') === isBuyer ? 120 : 30) }
    })
    const { offers, out } = await learn(offersLog(shoppers))
    expect(Object.keys(offers!)).toEqual(['buyer', 'new'])
    expect(offers!['new']!.complements).toBeGreaterThan(offers!['new']!.upsell * 2)
    expect(offers!['buyer']!.upsell).toBeGreaterThan(offers!['buyer']!.complements * 2)
    // Half of them order, 120 on average.
    expect(offers!['buyer']!.upsell).toBeGreaterThan(45)
    expect(offers!['buyer']!.upsell).toBeLessThan(75)
    expect(inspect(out)).toContain('2 situations')
  })

  it('counts what comes later, not the single sale, and nothing after the horizon', async () => {
    const log = offersLog(many(200, (at) => ({
      kind: at % 2 ? 'upsell' : 'complements',
      isBuyer: false,
      orders: at % 2 ? [[0, 50 + random()]] : [[0, 20 + random()], [20, 60 + random()], [40, 500]],
    })))
    const { offers } = await learn(log)
    expect(offers!['']!.complements).toBeCloseTo(81, 0)
    expect(offers!['']!.upsell).toBeCloseTo(50.5, 0)
    const { offers: atOnce } = await learn(log, { horizonDays: 7 })
    expect(atOnce!['']!.upsell).toBeGreaterThan(atOnce!['']!.complements)
    const { offers: notOver } = await learn(log, { horizonDays: 99 })
    expect(notOver).toBeUndefined()
  })

  it('is nothing where chance explains it, where too few saw one kind, or where nobody did', async () => {
    const alike = many(200, (at) => ({ kind: at % 2 ? 'upsell' : 'complements', isBuyer: false, orders: at % 4 < 2 ? [[1, 50]] : [] }))
    expect((await learn(offersLog(alike))).offers).toBeUndefined()
    const few = many(200, (at) => ({ kind: at < 9 ? 'upsell' : 'complements', isBuyer: false, orders: [[1, at < 9 ? 900 + at : 10 + (at % 3)]] }))
    expect((await learn(offersLog(few))).offers).toBeUndefined()
    expect((await learn(offersLog(few), { k: 9 })).offers!['']!.upsell).toBeGreaterThan(800)
    expect((await learn(smallShop())).offers).toBeUndefined()
  })

  it('does not count sessions that showed both', async () => {
    const log = offersLog(many(60, (at) => ({ kind: at % 2 ? 'upsell' : 'complements', isBuyer: false, orders: [[1, at % 2 ? 90 + at : 10 + at]] })))
    const both = log.flatMap((event) => (event['name'] === 'view_item_list' ? ['upsell', 'complements'].map((kind) => ({ ...event, item_list_name: `widget:${kind}` })) : [event]))
    expect((await learn(log)).offers).toBeDefined()
    expect((await learn(both)).offers).toBeUndefined()
  })
})
