import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { anyEvent, anyItem } from '../../test/arbitraries'
import { day, event, now, profileOf, view } from '../../test/profileOf'
import type { Item } from '../events/event'
import type { RankOptions } from './orderItems'
import { rank } from './rank'
import { isOut } from './availability'

vi.setConfig({ testTimeout: 30_000 })

const items = fc.array(anyItem, { maxLength: 8 })
const events = fc.array(anyEvent, { maxLength: 6 })
const query = fc.constantFrom(undefined, '', 'blue t-shirts', 'driver')
const strength = fc.constantFrom(undefined, 1, 0.7, 0.1)
const maxJump = fc.constantFrom(undefined, 0, 1, 3, 100, -1, 0.5, Number.NaN, Infinity)
const fixed = fc.uniqueArray(fc.integer({ min: 0, max: 9 }), { maxLength: 4 }).map((places) => new Set(places))

const optionsAfter = (past: typeof events): fc.Arbitrary<RankOptions> =>
  fc.record({ past, query, strength, maxJump, fixed }).map(({ past, ...rest }) => ({ ...rest, now, profile: profileOf(...past) }))

const options = optionsAfter(events)

const inOrder = (size: number): number[] => Array.from({ length: size }, (_, i) => i)

describe('rank', () => {
  it('returns every item exactly once and gives fixed places back, over 10,000 profiles', () => {
    const few = optionsAfter(fc.array(anyEvent, { maxLength: 2 }))
    fc.assert(
      fc.property(fc.array(anyItem, { maxLength: 4 }), few, (shelf, given) => {
        const { order, state } = rank(shelf, given)
        const isComplete = order.length === shelf.length && new Set(order).size === order.length && order.every((i) => i in shelf)
        const keepsFixed = order.every((i, place) => i === place || !given.fixed!.has(place))
        const isHonest = (state === 'ranked') === order.some((i, place) => i !== place)
        return isComplete && keepsFixed && isHonest
      }),
      { numRuns: 10_000 },
    )
  })

  it('scores in finite numbers, and the terms add up to the score in the order they are listed', () => {
    fc.assert(
      fc.property(items, options, (shelf, given) => {
        const { scores, explain } = rank(shelf, given)
        expect(scores).toHaveLength(shelf.length)
        shelf.forEach((_, i) => {
          const { score, terms } = explain(i)
          expect(Number.isFinite(score)).toBe(true)
          expect(score).toBe(scores[i])
          const sum = terms.reduce((total, { contribution }) => total + contribution, 0)
          expect(Math.abs(sum - score)).toBeLessThanOrEqual(1e-9)
          for (const { weight, value, contribution } of terms) expect(contribution).toBe(weight * value)
        })
      }),
      { numRuns: 2000 },
    )
  })

  it('puts higher scores first and keeps the shop’s order between equal ones', () => {
    fc.assert(
      fc.property(items, options, (shelf, given) => {
        const { order, scores, state } = rank(shelf, { ...given, fixed: undefined, maxJump: undefined })
        if (state === 'no-signal') return
        const isOutAt = (i: number): boolean => isOut(shelf[i]!)
        order.slice(1).forEach((i, place) => {
          const before = order[place]!
          if (isOutAt(before) !== isOutAt(i)) expect(isOutAt(i)).toBe(true)
          else expect(scores[before]! > scores[i]! || (scores[before] === scores[i] && before < i)).toBe(true)
        })
      }),
      { numRuns: 2000 },
    )
  })

  it('keeps the shop’s order without a history', () => {
    fc.assert(
      fc.property(items, query, strength, maxJump, fixed, (shelf, asked, strong, jump, pinned) => {
        const { order, state } = rank(shelf, { profile: profileOf(), now, query: asked, strength: strong, maxJump: jump, fixed: pinned })
        expect({ order, state }).toEqual({ order: inOrder(shelf.length), state: 'no-signal' })
      }),
      { numRuns: 500 },
    )
  })

  it.each([0, -1, Number.NaN])('keeps the shop’s order at strength %d', (none) => {
    fc.assert(
      fc.property(items, options, (shelf, given) => {
        const { order, state } = rank(shelf, { ...given, strength: none })
        expect({ order, state }).toEqual({ order: inOrder(shelf.length), state: 'no-signal' })
      }),
      { numRuns: 300 },
    )
  })

  it('takes a strength above 1 for 1', () => {
    const shelf = [{ item_id: 'a' }, { item_id: 'b' }]
    const profile = profileOf(view(shelf[1]!))
    expect(rank(shelf, { profile, now, strength: 9 }).scores).toEqual(rank(shelf, { profile, now }).scores)
  })

  it('scales everything but the shop’s own rank by the strength', () => {
    const shelf = [{ item_id: 'a' }, { item_id: 'b' }]
    const { terms } = rank(shelf, { profile: profileOf(view(shelf[1]!)), now, strength: 0.5 }).explain(1)
    expect(terms.map(({ signal, contribution }) => [signal, contribution])).toEqual([
      ['shop-rank', expect.closeTo(-0.5 * Math.LN2, 9)],
      ['viewed', expect.closeTo(0.5 * 40 * 0.5, 9)],
    ])
  })

  it('moves no item that was not touched further than maxJump, places counted without the fixed ones', () => {
    fc.assert(
      fc.property(items, options, fc.integer({ min: 0, max: 4 }), (shelf, given, jump) => {
        const { order } = rank(shelf, { ...given, maxJump: jump })
        const movable = inOrder(shelf.length).filter((i) => !given.fixed!.has(i))
        order
          .filter((i) => !given.fixed!.has(i))
          .forEach((i, place) => {
            const isTouched = (given.profile.items[shelf[i]!.item_id]?.[4] ?? 0) > 0
            if (!isTouched) expect(Math.abs(movable.indexOf(i) - place)).toBeLessThanOrEqual(jump)
          })
      }),
      { numRuns: 2000 },
    )
  })

  it('changes nothing of what it is given', () => {
    fc.assert(
      fc.property(items, options, (shelf, given) => {
        const before = JSON.stringify([shelf, given.profile])
        rank(Object.freeze(shelf), given)
        expect(JSON.stringify([shelf, given.profile])).toBe(before)
      }),
      { numRuns: 300 },
    )
  })

  it('gives the same answer twice', () => {
    fc.assert(
      fc.property(items, options, (shelf, given) => {
        expect(rank(shelf, given).order).toEqual(rank(shelf, given).order)
        expect(rank(shelf, given).scores).toEqual(rank(shelf, given).scores)
      }),
      { numRuns: 300 },
    )
  })

  const drivers: Item[] = ['a', 'b', 'c', 'd', 'e'].map((item_id) => ({ item_id, item_name: 'Driver' }))

  it('puts what was viewed first, the more often the higher', () => {
    const profile = profileOf(view(drivers[4]!, day), view(drivers[4]!), view(drivers[3]!))
    expect(rank(drivers, { profile, now }).order).toEqual([4, 3, 0, 1, 2])
  })

  it('leaves pinned places alone and ranks the others around them', () => {
    const profile = profileOf(view(drivers[4]!))
    expect(rank(drivers, { profile, now, fixed: new Set([0, 2]) }).order).toEqual([0, 4, 2, 1, 3])
  })

  it('sinks what is sold out, even if it was viewed', () => {
    const shelf = drivers.map((item, i) => (i === 0 || i === 4 ? { ...item, availability: 'OutOfStock' } : item))
    const profile = profileOf(view(drivers[4]!), view(drivers[2]!))
    expect(rank(shelf, { profile, now }).order).toEqual([2, 1, 3, 4, 0])
  })

  it('sinks nothing for a stranger', () => {
    const shelf = drivers.map((item, i) => (i === 0 ? { ...item, availability: 'OutOfStock' } : item))
    expect(rank(shelf, { profile: profileOf(), now }).order).toEqual([0, 1, 2, 3, 4])
  })

  it('says "unchanged" where the shop’s order is the shopper’s', () => {
    expect(rank(drivers, { profile: profileOf(view(drivers[0]!)), now }).state).toBe('unchanged')
  })

  it('puts what was bought below what was only looked at', () => {
    const profile = profileOf(view(drivers[0]!), event('add_to_cart', { items: [drivers[0]!] }), event('purchase', { items: [drivers[0]!] }), view(drivers[4]!))
    expect(rank(drivers, { profile, now }).order[0]).toBe(4)
  })

  it('takes lists of nothing and of one', () => {
    const profile = profileOf(view({ item_id: 'a' }))
    expect(rank([], { profile, now })).toMatchObject({ order: [], state: 'no-signal' })
    expect(rank([{ item_id: 'a' }], { profile, now }).order).toEqual([0])
  })

  it('knows equal ids for one product in two places', () => {
    const profile = profileOf(view({ item_id: 'b' }))
    expect(rank([{ item_id: 'a' }, { item_id: 'b' }, { item_id: 'c' }, { item_id: 'b' }], { profile, now }).order).toEqual([1, 3, 0, 2])
  })

  it('ranks a clock that lags behind the last event as of that event', () => {
    const profile = profileOf(view(drivers[4]!))
    expect(rank(drivers, { profile, now: now - 400 * day }).order[0]).toBe(4)
  })
})
