import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { anyEvent } from '../../test/arbitraries'
import { day, minute, now, profileOf } from '../../test/profileOf'
import { emptyProfile, recall, type Profile, type Weights } from './profile'
import { addEvent } from './addEvent'
import { halfLives, landmarkAt, weightAt } from './decay'

vi.setConfig({ testTimeout: 30_000 })

const [shortLife, longLife] = halfLives

describe('forward decay', () => {
  it('doubles a weight with every half-life after the landmark', () => {
    expect(weightAt(longLife, now, now)).toBe(1)
    expect(weightAt(longLife, now, now + 30 * day)).toBe(2)
    expect(weightAt(shortLife, now, now + 90 * minute)).toBe(8)
    expect(weightAt(shortLife, now, now - 30 * minute)).toBe(0.5)
  })

  it('reads half of a signal after one half-life, a quarter after two', () => {
    const read = (ageMs: number): number => weightAt(longLife, 0, now) / weightAt(longLife, 0, now + ageMs)
    expect(read(0)).toBe(1)
    expect(read(30 * day)).toBeCloseTo(0.5, 12)
    expect(read(60 * day)).toBeCloseTo(0.25, 12)
  })

  it.each([shortLife, longLife])('puts the landmarks of %d ms on a grid, at or before the time', (halfLife) => {
    const landmark = landmarkAt(halfLife, now)
    const next = landmarkAt(halfLife, landmark + 16 * halfLife)
    expect(landmark).toBeLessThanOrEqual(now)
    expect(now - landmark).toBeLessThan(16 * halfLife)
    expect(next - landmark).toBe(16 * halfLife)
    expect(landmarkAt(halfLife, landmark)).toBe(landmark)
  })

  it('moves weights to the next landmark without an error: the factor is a power of two', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-3, max: 1e6, noNaN: true }), fc.integer({ min: 1, max: 20 }), (weight, steps) => {
        const moved = weight / weightAt(shortLife, 0, steps * 16 * shortLife)
        expect(moved * 2 ** (16 * steps)).toBe(weight)
      }),
    )
  })

  it('reads the same before and after a landmark is passed', () => {
    const start = landmarkAt(shortLife, now)
    const viewed = { id: 'a', name: 'view_item', session: 's', items: [{ item_id: 'p', color: 'blue' }] } as const
    const profile = emptyProfile()
    addEvent(profile, { ...viewed, time: start - minute })
    const [before] = profile.facets['color']!['blue']!
    addEvent(profile, { ...viewed, id: 'b', time: start, items: [{ item_id: 'q', color: 'red' }] })
    expect(profile.landmarks[0]).toBe(start)
    expect(profile.facets['color']!['blue']![0]).toBe(before / 2 ** 16)
    expect(profile.facets['color']!['red']![0]).toBe(1)
  })
})

describe('the order of events', () => {
  /** All that is read from a profile, but for what a click passed over, which does depend on the order. */
  function readings(profile: Profile): Record<string, number> {
    const read = recall(profile, now)
    const found: Record<string, number> = { evidence: read(profile.evidence), events: profile.events, last: profile.last }
    for (const [facet, values] of Object.entries(profile.facets)) {
      for (const [value, weights] of Object.entries(values)) found[`${facet}:${value}`] = read(weights as Weights)
    }
    for (const [id, memory] of Object.entries(profile.items)) {
      const [viewed, carted, , , last] = memory
      Object.assign(found, { [`${id}:viewed`]: read([0, viewed]), [`${id}:carted`]: read([0, carted]), [`${id}:last`]: last })
    }
    for (const [top, moments] of Object.entries(profile.prices)) moments.forEach((moment, at) => (found[`${top}:${at}`] = moment * read([0, 1])))
    return found
  }

  it('does not matter, up to rounding', () => {
    // Which copy of an order counts, and what a click passed over, may depend on what arrived first.
    const orderless = anyEvent.filter(({ name }) => name !== 'purchase' && name !== 'view_item_list')
    const twoOrders = fc.array(orderless, { maxLength: 12 }).chain((events) =>
      fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length, maxLength: events.length })),
    )
    fc.assert(
      fc.property(twoOrders, ([events, shuffled]) => {
        const [one, other] = [readings(profileOf(...events)), readings(profileOf(...shuffled))]
        expect(Object.keys(other).sort()).toEqual(Object.keys(one).sort())
        for (const key in one) {
          if (Number.isFinite(one[key])) expect(Math.abs(other[key]! - one[key]!)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(one[key]!)))
        }
      }),
      { numRuns: 500 },
    )
  })
})
