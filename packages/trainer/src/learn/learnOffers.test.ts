import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readModel, type Model } from '@reshelf/engine'
import { describe, expect, it, vi } from 'vitest'
import { now, scratch, smallShop, start, write } from '../../test/shop'
import { inspect } from '../commands/inspect'
import { noProgress } from '../commands/progress'
import { train } from '../commands/train'
import { mulberry32 } from '../metrics/bootstrap'

vi.setConfig({ testTimeout: 120_000 })
const day = 86_400_000
const item = { item_id: 'a', price: 10 }

interface Shopper {
  readonly kind: 'upsell' | 'complements'
  /** Ordered before the offer. */
  readonly isBuyer: boolean
  /** What they order on the day of the offer, and how many days later what. */
  readonly orders: readonly (readonly [days: number, value: number])[]
}

/** The log of shoppers who saw one offer each, within ten days. */
function logOf(shoppers: readonly Shopper[]): Record<string, unknown>[] {
  return shoppers.flatMap(({ kind, isBuyer, orders }, at) => {
    const time = start + 10 * day + (at % 10) * day
    const base = { shopper: `s${at}`, session: `s${at}` }
    const order = (days: number, value: number): Record<string, unknown> => ({ ...base, session: `s${at}-${days}`, name: 'purchase', time: time + days * day + 1, transaction_id: `t${at} ${days}`, value, items: [item] })
    return [
      ...(isBuyer ? [order(-5, 500)] : []),
      { ...base, name: 'view_item_list', time, item_list_name: at % 2 ? `widget:${kind}` : `widget:auto:${kind}`, items: [item] },
      ...orders.map(([days, value]) => order(days, value)),
    ]
  })
}

/** An order of about so much by one of two. */
const random = mulberry32(7)
const about = (value: number, days = 3): Shopper['orders'] => (random() < 0.5 ? [[days, value * (0.5 + random())]] : [])

async function learn(log: readonly Record<string, unknown>[], more: { k?: number; horizonDays?: number } = {}): Promise<{ offers: Model['offers']; out: string }> {
  const out = scratch()
  const last = { name: 'page_view', shopper: 'last', session: 'last', time: start + 100 * day }
  await train({ now, progress: noProgress, events: [write('log.ndjson', [...log, last])], out, k: 10, ...more })
  return { offers: readModel(readFileSync(join(out, 'model.json'), 'utf8')).model!.offers, out }
}

const many = (count: number, one: (at: number) => Shopper): Shopper[] => Array.from({ length: count }, (_, at) => one(at))

describe('what followed offers', () => {
  it('is learnt by situation: companions for who is new, a step up for who has bought', async () => {
    const shoppers = many(400, (at) => {
      const kind = at % 4 < 2 ? 'upsell' : 'complements'
      const isBuyer = at % 8 >= 4
      return { kind, isBuyer, orders: about((kind === 'upsell') === isBuyer ? 120 : 30) }
    })
    const { offers, out } = await learn(logOf(shoppers))
    expect(Object.keys(offers!)).toEqual(['buyer', 'new'])
    expect(offers!['new']!.complements).toBeGreaterThan(offers!['new']!.upsell * 2)
    expect(offers!['buyer']!.upsell).toBeGreaterThan(offers!['buyer']!.complements * 2)
    // Half of them order, 120 on average.
    expect(offers!['buyer']!.upsell).toBeGreaterThan(45)
    expect(offers!['buyer']!.upsell).toBeLessThan(75)
    expect(inspect(out)).toContain('2 situations')
  })

  it('counts what comes later, not the single sale, and nothing after the horizon', async () => {
    const log = logOf(many(200, (at) => ({
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
    expect((await learn(logOf(alike))).offers).toBeUndefined()
    const few = many(200, (at) => ({ kind: at < 9 ? 'upsell' : 'complements', isBuyer: false, orders: [[1, at < 9 ? 900 + at : 10 + (at % 3)]] }))
    expect((await learn(logOf(few))).offers).toBeUndefined()
    expect((await learn(logOf(few), { k: 9 })).offers!['']!.upsell).toBeGreaterThan(800)
    expect((await learn(smallShop())).offers).toBeUndefined()
  })

  it('does not count sessions that showed both', async () => {
    const log = logOf(many(60, (at) => ({ kind: at % 2 ? 'upsell' : 'complements', isBuyer: false, orders: [[1, at % 2 ? 90 + at : 10 + at]] })))
    const both = log.flatMap((event) => (event['name'] === 'view_item_list' ? ['upsell', 'complements'].map((kind) => ({ ...event, item_list_name: `widget:${kind}` })) : [event]))
    expect((await learn(log)).offers).toBeDefined()
    expect((await learn(both)).offers).toBeUndefined()
  })
})
