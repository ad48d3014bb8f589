import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { modelFormat, readModel, readShard, shardOf, type Model, type Neighbour } from '@reshelf/engine'
import { describe, expect, it } from 'vitest'
import { scratch } from '../../test/shop'
import { openDuckdb } from '../store/duckdbStore'
import { loadModel } from './loadModel'
import { neighbourRows } from './neighbourRows'
import { modelText, writeModel } from './writeModel'

const model: Model = { format: modelFormat, made: 1, k: 1, weights: { 'crowd:item': 1, 'crowd:color': 0.5 }, items: {}, facets: {}, next: {}, shards: 0 }

describe('the neighbour files', () => {
  it('hold every item’s row in its own file, and are there though empty', async () => {
    const store = await openDuckdb()
    try {
      await store.run('CREATE TABLE neighbours (item VARCHAR, neighbour VARCHAR, after DOUBLE, within DOUBLE, sessions BIGINT)')
      const loader = store.load('neighbours')
      const items = Array.from({ length: 20 }, (_, n) => `item ${n}`)
      for (const item of items) {
        await loader.row(item, 'other', 0.25, 0.5, 3)
        await loader.row(item, item, 0, 0.1, 2)
      }
      await loader.end()
      const out = scratch()
      await writeModel(out, { ...model, shards: 64 }, neighbourRows(store, { shards: 64 }))
      expect(readdirSync(join(out, 'neighbours'))).toHaveLength(64)
      const row: readonly Neighbour[] = [['other', 0.25, 0.5, 3]]
      const { neighbours } = loadModel(out)
      for (const item of items) expect(neighbours(item)).toEqual([[item, 0, 0.1, 2], ...row])
      const empty = Array.from({ length: 64 }, (_, at) => at).find((at) => !items.some((item) => shardOf(item, 64) === at))
      expect(Object.keys(readShard(readFileSync(join(out, 'neighbours', `${empty}.json`), 'utf8')))).toEqual([])
    } finally {
      await store.close()
    }
  })
})

describe('a model that is too long', () => {
  const strengths = (count: number, of: (n: number) => number): Record<string, number> => Object.fromEntries(Array.from({ length: count }, (_, n) => [`a${n}`, of(n)]))

  it('keeps the strengths that count most, as many as there is room for', () => {
    const full = { ...model, items: { '': strengths(5000, (n) => (n + 1) / 5000) }, facets: { color: strengths(5000, (n) => -(n + 1) / 2500) } }
    const text = modelText(full, 20_000)
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(20_000)
    expect(Buffer.byteLength(text)).toBeGreaterThan(19_900)
    const { items, facets } = readModel(text).model!
    const least = (kept: Readonly<Record<string, number>>): number => Math.min(...Object.values(kept).map(Math.abs))
    // A colour's strength counts half.
    expect(least(facets['color']!) * 0.5).toBeCloseTo(least(items['']!), 2)
  })

  it('goes without the items that lie nowhere in particular first', () => {
    const vectors = Object.fromEntries(Array.from({ length: 500 }, (_, n) => [`a${n}`, [n / 500, -n / 500, 0]]))
    const placed = { ...model, weights: { kin: 1, appeal: 1 }, vectors }
    const text = modelText(placed, 4000)
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(4000)
    const kept = Object.keys(readModel(text).model!.vectors!).map((item) => +item.slice(1))
    expect(kept.length).toBeGreaterThan(200)
    expect(Math.min(...kept)).toBe(500 - kept.length)
    expect(Object.keys(readModel(modelText({ ...placed, weights: {} }, 4000)).model!.vectors ?? {})).toEqual([])
  })

  it('is whole where there is room', () => {
    const small = { ...model, items: { '': { a: 0.5, b: 0 } } }
    expect(readModel(modelText(small)).model).toEqual(small)
  })
})
