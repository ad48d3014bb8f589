import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { modelFormat, type Model } from './model'
import { readModel, readShard } from './readModel'
import { hashText, shardOf } from './shardOf'
import { scaleOf, writeVector } from './vectors'

const model: Model = {
  format: modelFormat,
  made: 1_700_000_000_000,
  k: 10,
  weights: { viewed: 3 },
  items: { '': { a: 0.5 } },
  facets: { color: { blue: 0.2 } },
  next: { after: 1 },
  shards: 4,
}

describe('a model file', () => {
  it('reads as it was written', () => {
    expect(readModel(JSON.stringify(model)).model).toEqual(model)
  })

  it('of a newer format is no model, and says so', () => {
    expect(readModel(JSON.stringify({ ...model, format: 2 }))).toEqual({ problem: 'model format 2 found, 1 expected' })
  })

  it('may place items, in steps of a scale', () => {
    const vectors = { a: [0.28, -1, 0], 'b"\\': [-0.1, 2.8, 0], constructor: [0, 0, 0] }
    const scale = scaleOf(Object.values(vectors))
    const items = Object.fromEntries(Object.entries(vectors).map(([item, vector]) => [item, writeVector(vector, scale)]))
    expect(JSON.stringify(items['a'])).toHaveLength(5)
    const read = readModel(JSON.stringify({ ...model, vectors: { scale, items } })).model!.vectors!
    expect(Object.keys(read)).toEqual(Object.keys(vectors))
    for (const [item, vector] of Object.entries(vectors)) vector.forEach((number, at) => expect(Math.abs(read[item]![at]! - number)).toBeLessThanOrEqual(scale[at]! / 2 + 1e-9))
    // Beyond what a scale reaches, the furthest step.
    expect(writeVector([99, -99], [1, 1])).toBe('[#')
  })

  it('that is broken anywhere is no model', () => {
    const damaged = (change: object): string => JSON.stringify({ ...model, ...change })
    const texts = [
      '',
      'null',
      '[]',
      JSON.stringify(model).slice(0, -1),
      damaged({ weights: { viewed: 'much' } }),
      damaged({ weights: { viewed: 1e9 } }),
      damaged({ weights: [1] }),
      damaged({ items: { '': { a: null } } }),
      damaged({ facets: 7 }),
      damaged({ vectors: 7 }),
      damaged({ vectors: { scale: [], items: {} } }),
      damaged({ vectors: { scale: [1], items: null } }),
      damaged({ vectors: { scale: [1e9], items: {} } }),
      damaged({ vectors: { scale: [1, 1], items: { a: '?' } } }),
      damaged({ vectors: { scale: [1], items: { a: '~' } } }),
      damaged({ vectors: { scale: [1], items: { a: 1 } } }),
      damaged({ shards: 1.5 }),
      damaged({ shards: -1 }),
      damaged({ shards: 1e6 }),
      JSON.stringify(model).replace('"viewed":3', '"viewed":1e999'),
    ]
    for (const text of texts) expect([text, readModel(text)]).toEqual([text, { problem: 'the model file is damaged' }])
    expect(readModel(' '.repeat(200_001))).toEqual({ problem: 'the model file is too large' })
  })

  it('reaches no prototype', () => {
    const text = JSON.stringify(model).replace('"viewed":3', '"__proto__":5,"constructor":6')
    const { weights } = readModel(text).model!
    expect(Object.getPrototypeOf(weights)).toBe(null)
    expect(Object.entries(weights)).toEqual([['__proto__', 5], ['constructor', 6]])
    expect(({} as Record<string, unknown>)['5']).toBeUndefined()
  })

  it('never throws, whatever it holds', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => readModel(text).model === undefined && Object.keys(readShard(text)).length >= 0))
  })
})

describe('a shard', () => {
  it('reads as it was written', () => {
    const neighbours = { a: [['a', 0.1, 0.2, 9], ['b', 0.5, 0.6, 7]] }
    expect({ ...readShard(JSON.stringify({ format: 1, neighbours })) }).toEqual(neighbours)
  })

  it('that is broken anywhere is empty', () => {
    for (const neighbours of [null, [], { a: 'b' }, { a: [['b', 0.5, 0.6]] }, { a: [['b', '1', 1, 1]] }, { a: [[1, 1, 1, 1]] }, { a: Array(201).fill(['b', 1, 1, 1]) }]) {
      expect(Object.keys(readShard(JSON.stringify({ neighbours })))).toEqual([])
    }
  })

  it('is found by the published values of FNV-1a', () => {
    expect(hashText('')).toBe(0x811c9dc5)
    expect(hashText('a')).toBe(0xe40c292c)
    expect(hashText('foobar')).toBe(0xbf9cf968)
    expect(shardOf('foobar', 16)).toBe(8)
  })
})
