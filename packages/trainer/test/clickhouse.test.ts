import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Model } from '@reshelf/engine'
import { describe, expect, it } from 'vitest'
import { evaluate } from '../src/commands/evaluate'
import { noProgress } from '../src/commands/progress'
import { train } from '../src/commands/train'
import { openClickhouse } from '../src/store/clickhouseStore'
import type { Engine } from '../src/store/openStore'
import { offersLog, type OfferedShopper } from './offers'
import { now, scratch, smallShop, write } from './shop'
import { storeContract } from './storeContract'

const url = process.env['RESHELF_CLICKHOUSE'] ?? ''
const engines: readonly Engine[] = [{ engine: 'duckdb' }, { engine: 'clickhouse', url }]
const command = { now, progress: noProgress } as const

describe('a store in ClickHouse', () => storeContract(() => openClickhouse(url)))

describe('the same SQL in both databases', () => {
  it('learns the same model, byte for byte, and finds the same trouble', async () => {
    const log = smallShop()
    const crawler = Array.from({ length: 20_001 }, (_, n) => ({ ...log[2], time: now - n, shopper: 'crawler', session: 'c' }))
    const file = write('log.ndjson', [...log, log[0], { ...log[1], id: 'x' }, { ...log[4], id: 'x' }, '{', ...crawler])
    const [one, other] = await Promise.all(
      engines.map(async (engine) => {
        const out = scratch()
        const { report } = await train({ ...command, ...engine, events: [file], out, k: 2 })
        const files = [join(out, 'model.json'), ...readdirSync(join(out, 'neighbours')).sort().map((name) => join(out, 'neighbours', name))]
        return { files: files.map((path) => readFileSync(path, 'utf8')), events: report.events, problems: [...report.problems].sort() }
      }),
    )
    expect(one!.problems.map(([problem]) => problem)).toEqual(['crawler', 'duplicate', 'not-json'])
    expect(other).toEqual(one)
  })

  it('learns the same of offers', async () => {
    const shoppers = Array.from({ length: 400 }, (_, at): OfferedShopper => {
      const [kind, isBuyer] = [at % 4 < 2 ? 'upsell' : 'complements', at % 8 >= 4] as const
      return { kind, isBuyer, orders: at % 3 ? [[3, ((kind === 'upsell') === isBuyer ? 120 : 30) + (at % 7)]] : [] }
    })
    const file = write('offers.ndjson', offersLog(shoppers))
    const [one, other] = await Promise.all(
      engines.map(async (engine) => {
        const out = scratch()
        await train({ ...command, ...engine, events: [file], out, k: 10 })
        return (JSON.parse(readFileSync(join(out, 'model.json'), 'utf8')) as Model).offers
      }),
    )
    expect(Object.keys(one!)).toEqual(['buyer', 'new'])
    expect(other).toEqual(one)
  })

  it('judges the same', async () => {
    const file = write('log.ndjson', smallShop())
    for (const task of ['lists', 'next'] as const) {
      const [one, other] = await Promise.all(engines.map((engine) => evaluate({ ...command, ...engine, events: [file], task, split: 0.75, k: 2 })))
      expect(one!.evaluation.n).toBeGreaterThan(100)
      expect(other).toEqual(one)
    }
  })
})
