import { describe, expect, it } from 'vitest'
import { nextItems, nextSignals, type Neighbour } from './nextItems'

const table: Record<string, readonly Neighbour[]> = {
  a: [['a', 0.1, 0.2, 9], ['b', 0.5, 0.6, 99], ['c', 0.2, 0.4, 4]],
  d: [['d', 0, 0, 3], ['c', 0.4, 0.8, 4]],
}
const neighbours = (item: string): readonly Neighbour[] | undefined => table[item]
const session = [{ id: 'a', views: 1 }, { id: 'd', views: 3 }]
const termsOf = (id: string) => nextItems(session, { neighbours, weights: {} }).find((next) => next.id === id)!.terms

describe('what a session leads to', () => {
  it('is what follows its items, less the longer ago', () => {
    expect(termsOf('c').after).toBeCloseTo(0.2 + 0.4 / 4, 12)
    expect(termsOf('c').within).toBeCloseTo(0.4 + 0.8 / Math.SQRT2, 12)
    expect(termsOf('c').chain).toBe(1)
    expect(termsOf('b').chain).toBe(1 / 2)
    expect(termsOf('c')['after-last']).toBe(0.2)
    expect(termsOf('c').common).toBeCloseTo(Math.log(5), 12)
  })

  it('is its own items again', () => {
    expect(termsOf('a')).toMatchObject({ 'again-last': 1, 'again-second': 0, 'again-lone': 0, 'again-length': Math.log(4), 'new-length': 0 })
    expect(termsOf('d')).toMatchObject({ 'again-last': 0, 'again-second': 1, 'again-often': Math.log(4) })
    expect(termsOf('b')).toMatchObject({ 'again-last': 0, 'again-often': 0, 'new-length': Math.log(4) })
  })

  it('is ordered by the sum of weight × signal', () => {
    const ranked = nextItems(session, { neighbours, weights: { within: 2, 'again-last': 3 } })
    expect(ranked.map(({ id }) => id)).toEqual(['a', 'c', 'b', 'd'])
    for (const { score, terms } of ranked) expect(score).toBeCloseTo(2 * terms.within + 3 * terms['again-last'], 12)
  })

  it('is finite, and each item stands once', () => {
    const ranked = nextItems(session, { neighbours, weights: Object.fromEntries(nextSignals.map((name) => [name, 1])) })
    expect(new Set(ranked.map(({ id }) => id)).size).toBe(ranked.length)
    for (const { terms } of ranked) for (const name of nextSignals) expect(Number.isFinite(terms[name])).toBe(true)
  })

  it('is nothing for an empty session, and the session itself where nobody knows its items', () => {
    expect(nextItems([], { neighbours, weights: {} })).toEqual([])
    expect(nextItems([{ id: 'q', views: 1 }], { neighbours, weights: {} }).map(({ id }) => id)).toEqual(['q'])
  })
})
