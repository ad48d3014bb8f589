import { describe, expect, it } from 'vitest'
import { mulberry32 } from '../metrics/bootstrap'
import { dimensions, fitVectors, type Leaning } from './fitVectors'

/** Items 0–3, each of a facet of its own; who chose 0 goes on to 1, who chose 2 to 3. */
const facets = { starts: Int32Array.of(0, 1, 2, 3, 4), places: Int32Array.of(0, 1, 2, 3), values: Float64Array.of(1, 1, 1, 1) }
const random = mulberry32(1)
const lists = Array.from({ length: 400 }, (_, n): Leaning => {
  const before = n % 2 ? 0 : 2
  return { items: random() < 0.5 ? [1, 3, -1] : [-1, 3, 1], chosen: [], history: [[before, 1]] }
}).map((list, n): Leaning => ({ ...list, chosen: [list.items.indexOf(n % 2 ? 1 : 3)] }))
const kin = (vectors: readonly Float64Array[], a: number, b: number): number => vectors[a]!.subarray(0, dimensions).reduce((sum, one, at) => sum + one * vectors[b]![at]!, 0)

describe('placing items', () => {
  it('puts what is chosen after one another into one direction', () => {
    const vectors = fitVectors({ lists, facets, count: 4, width: 4 })
    expect(kin(vectors, 0, 1)).toBeGreaterThan(kin(vectors, 0, 3) + 1)
    expect(kin(vectors, 2, 3)).toBeGreaterThan(kin(vectors, 2, 1) + 1)
  })

  it('knows what appeals to all', () => {
    const vectors = fitVectors({ lists: lists.map((list) => ({ ...list, chosen: [list.items.indexOf(1)], history: [] })), facets, count: 4, width: 4 })
    expect(vectors[1]!.at(-1)).toBeGreaterThan(vectors[3]!.at(-1)! + 1)
  })

  it('is the same twice', () => {
    expect(fitVectors({ lists, facets, count: 4, width: 4 })).toEqual(fitVectors({ lists, facets, count: 4, width: 4 }))
  })
})
