import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { limitJump as limitJumpOf } from './limitJump'

/** Candidates that are named by the shop's places. */
const limitJump = (order: readonly number[], given: { maxJump: number; free: (i: number) => boolean }): number[] => limitJumpOf(order, { ...given, shops: places(order.length) })

vi.setConfig({ testTimeout: 30_000 })

function permutations(values: readonly number[]): number[][] {
  if (values.length === 0) return [[]]
  return values.flatMap((value) => permutations(values.filter((other) => other !== value)).map((rest) => [value, ...rest]))
}

/** The slow, obvious way: of all orders that keep the limits, the one with the best first place, then second, … */
function oracle(order: readonly number[], maxJump: number, free: (i: number) => boolean): number[] {
  const wish = (i: number): number => order.indexOf(i)
  const isAllowed = (candidate: readonly number[]): boolean => candidate.every((i, place) => free(i) || Math.abs(i - place) <= maxJump)
  const before = (a: readonly number[], b: readonly number[]): number => {
    const place = a.findIndex((i, at) => i !== b[at])
    return place < 0 ? 0 : wish(a[place]!) - wish(b[place]!)
  }
  return permutations([...order]).filter(isAllowed).sort(before)[0]!
}

const places = (size: number): number[] => Array.from({ length: size }, (_, i) => i)
const orderOf = (size: number): fc.Arbitrary<number[]> => fc.shuffledSubarray(places(size), { minLength: size, maxLength: size })
const nobody = (): boolean => false

describe('limitJump', () => {
  it('is the best order of all that keep the limits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 6 }).chain((size) => fc.tuple(orderOf(size), fc.subarray(places(size)), fc.integer({ min: 0, max: 6 }))), ([order, free, maxJump]) => {
        const isFree = (i: number): boolean => free.includes(i)
        expect(limitJump(order, { maxJump, free: isFree })).toEqual(oracle(order, maxJump, isFree))
      }),
      { numRuns: 1500 },
    )
  })

  it('is the best for every order of up to five, every limit and every set of free ones', () => {
    for (let size = 0; size <= 5; size++) {
      for (const order of permutations(places(size))) {
        for (let maxJump = 0; maxJump <= 2; maxJump++) {
          const isFree = (i: number): boolean => i === size - 1
          expect(limitJump(order, { maxJump, free: isFree })).toEqual(oracle(order, maxJump, isFree))
        }
      }
    }
  })

  it('keeps the shop’s order where nothing may move', () => {
    fc.assert(fc.property(orderOf(12), (order) => void expect(limitJump(order, { maxJump: 0, free: nobody })).toEqual(places(12))))
  })

  it('changes nothing where everything is free, or may move anywhere', () => {
    fc.assert(
      fc.property(orderOf(12), (order) => {
        expect(limitJump(order, { maxJump: 0, free: () => true })).toEqual(order)
        expect(limitJump(order, { maxJump: 11, free: nobody })).toEqual(order)
        expect(limitJump(order, { maxJump: Infinity, free: nobody })).toEqual(order)
      }),
    )
  })

  it('lets a free one jump from the last place to the first, and the others make room', () => {
    expect(limitJump([4, 0, 1, 2, 3], { maxJump: 1, free: (i) => i === 4 })).toEqual([4, 0, 1, 2, 3])
  })

  it('takes less than nothing for nothing', () => {
    expect(limitJump([2, 1, 0], { maxJump: -1, free: nobody })).toEqual([0, 1, 2])
  })

  it('takes part of a place for none', () => {
    expect(limitJump([2, 1, 0], { maxJump: 1.9, free: nobody })).toEqual(limitJump([2, 1, 0], { maxJump: 1, free: nobody }))
  })
})
