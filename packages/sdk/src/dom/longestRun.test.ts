import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { longestRun } from './longestRun'

const permutation = fc.integer({ min: 1, max: 60 }).chain((size) => fc.shuffledSubarray(Array.from({ length: size }, (_, i) => i), { minLength: size }))

/** The slow, obvious way: the longest run that ends at each place. */
function slowLength(order: readonly number[], allowed: (value: number, at: number) => boolean = () => true): number {
  const runs: number[] = []
  order.forEach((value, at) => {
    const before = order.slice(0, at).map((other, place) => (other < value ? runs[place]! : 0))
    runs.push(allowed(value, at) ? 1 + Math.max(0, ...before) : 0)
  })
  return Math.max(0, ...runs)
}
const isRun = (order: readonly number[], run: ReadonlySet<number>): boolean => {
  const kept = order.filter((value) => run.has(value))
  return kept.length === run.size && kept.every((value, at) => at === 0 || kept[at - 1]! < value)
}

describe('the longest run', () => {
  it('is a run, and as long as the slow way finds', () => {
    fc.assert(
      fc.property(permutation, (order) => {
        const run = longestRun(order)
        expect(isRun(order, run)).toBe(true)
        expect(run.size).toBe(slowLength(order))
      }),
    )
  })

  it('holds the anchor, and is the longest of those that do', () => {
    fc.assert(
      fc.property(permutation, fc.nat(), (order, pick) => {
        const anchor = order[pick % order.length]!
        const anchorAt = order.indexOf(anchor)
        const run = longestRun(order, anchor)
        expect(isRun(order, run)).toBe(true)
        expect(run.has(anchor)).toBe(true)
        const fits = (value: number, at: number): boolean => at === anchorAt || (at < anchorAt ? value < anchor : value > anchor)
        expect(run.size).toBe(slowLength(order.filter(fits)))
      }),
    )
  })

  it('is everything where nothing moved', () => {
    expect(longestRun([0, 1, 2]).size).toBe(3)
    expect(longestRun([]).size).toBe(0)
  })
})
