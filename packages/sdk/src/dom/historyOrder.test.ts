import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { replay } from './historyOrder'

const items = (...ids: string[]): { item_id: string }[] => ids.map((item_id) => ({ item_id }))

describe('replaying a remembered order', () => {
  it('puts known items as they were and new ones after them in the shop’s order', () => {
    expect(replay(['c', 'a'], items('a', 'b', 'c', 'd'), new Set())).toEqual([2, 0, 1, 3])
  })

  it('leaves what is fixed in its place', () => {
    expect(replay(['c', 'b', 'a'], items('a', 'b', 'c'), new Set([1]))).toEqual([2, 1, 0])
  })

  it('is a permutation, whatever was remembered', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.array(fc.string()), fc.array(fc.nat(20)), (ids, shown, fixed) => {
        const order = replay(ids, items(...shown), new Set(fixed))
        expect([...order].sort((a, b) => a - b)).toEqual(shown.map((_, i) => i))
        for (const place of fixed) if (place < shown.length) expect(order[place]).toBe(place)
      }),
    )
  })
})
