import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { affinity } from './affinity'

describe('affinity', () => {
  it.each<[string, number, number, number, number]>([
    ['three of three views for a quarter of the shelf', 3, 3, 0.25, Math.log(3.5 / 1.25)],
    ['none of three views for a quarter of the shelf', 0, 3, 0.25, Math.log(0.5 / 1.25)],
    ['one of two views for half of the shelf', 1, 2, 0.5, 0],
    ['eight of eight views for half of the shelf', 8, 8, 0.5, Math.log(1.8)],
    ['half a view of half a view for a tenth', 0.5, 0.5, 0.1, Math.log(0.7 / 0.25)],
  ])('of %s is the log-lift', (_case, n, total, base, expected) => {
    expect(affinity(n, total, base)).toBeCloseTo(expected, 12)
  })

  const share = fc.double({ min: 0.001, max: 1, noNaN: true })
  const amount = fc.double({ min: 0, max: 1000, noNaN: true })

  it('is 0 without evidence', () => {
    fc.assert(fc.property(share, (base) => void expect(affinity(0, 0, base)).toBeCloseTo(0, 12)))
  })

  it('is 0 for what the whole shelf has, if all the evidence is for it', () => {
    fc.assert(fc.property(amount, (total) => void expect(affinity(total, total, 1)).toBeCloseTo(0, 12)))
  })

  it('is 0 for a shopper who looks at the shelf as it is', () => {
    fc.assert(fc.property(amount, share, (total, base) => void expect(affinity(total * base, total, base)).toBeCloseTo(0, 9)))
  })

  it('grows with the evidence for the value and shrinks with that for others', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 100, noNaN: true }), fc.double({ min: 0.01, max: 0.9, noNaN: true }), (n, base) => {
        expect(affinity(n + 0.1, n + 0.1, base)).toBeGreaterThan(affinity(n, n, base))
        expect(affinity(n, n + 0.1, base)).toBeLessThan(affinity(n, n, base))
      }),
    )
  })

  it('moves less where the prior is stronger', () => {
    expect(affinity(3, 3, 0.25, 20)).toBeCloseTo(Math.log((3 + 5) / (23 * 0.25)), 12)
    expect(affinity(3, 3, 0.25, 20)).toBeLessThan(affinity(3, 3, 0.25))
  })
})
