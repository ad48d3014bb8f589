import { describe, expect, it } from 'vitest'
import type { Session } from '../replay/sessions'
import { createFacetScores } from './facetScores'
import { createItemKnn } from './itemKnn'
import { createVsknn } from './vsknn'

const session = (start: number, ...items: string[]): Session => ({ shopper: `${start}`, session: `${start}`, items, start })

describe('V-SKNN', () => {
  it('weighs what is recent in the running session and in the neighbour', () => {
    const score = createVsknn([session(1, 'a', 'x'), session(2, 'b', 'y')])
    // Of the running session a, b: a weighs 1/4, b weighs 1, over two items; a is two steps back.
    expect(Object.fromEntries(score(['a', 'b']))).toEqual({ a: 1 / 32, x: 1 / 32, b: 1 / 2, y: 1 / 2 })
  })

  it('adds what several neighbours say', () => {
    const score = createVsknn([session(1, 'a', 'x'), session(2, 'a', 'x'), session(3, 'a', 'y')])
    expect(score(['a']).get('x')).toBe(2)
    expect(score(['a']).get('y')).toBe(1)
  })

  it('asks the hundred nearest only', () => {
    const near = Array.from({ length: 100 }, (_, n) => session(n, 'a', 'b', 'near'))
    const far = Array.from({ length: 50 }, (_, n) => session(n, 'a', 'far'))
    const scores = createVsknn([...far, ...near])(['a', 'b'])
    expect(scores.get('near')).toBeCloseTo(62.5, 9)
    expect(scores.has('far')).toBe(false)
  })

  it('knows nothing of unknown items', () => {
    expect(createVsknn([session(1, 'a', 'x')])(['q']).size).toBe(0)
  })
})

describe('item-kNN', () => {
  it('is the cosine of sessions, of the last item alone', () => {
    const score = createItemKnn([session(1, 'a', 'b'), session(2, 'a', 'b', 'c'), session(3, 'c')])
    expect(score(['c', 'a']).get('b')).toBeCloseTo(1, 12)
    expect(score(['c', 'a']).get('c')).toBeCloseTo(1 / 2, 12)
    expect(score(['a']).has('a')).toBe(false)
  })
})

describe('additive facet scores', () => {
  it('scale the strongest value to twenty', () => {
    const { add, score } = createFacetScores()
    const item = (color: string, size: string) => ({ item_id: color + size, color, size })
    add({ id: '1', name: 'view_item', time: 1, session: 's', items: [item('blue', 'M')] })
    add({ id: '2', name: 'add_to_cart', time: 2, session: 's', items: [item('blue', 'L')] })
    // blue 4 points, L 3, M 1.
    expect(score(item('blue', 'M'))).toBe(20 + 5)
    expect(score(item('red', 'L'))).toBe(15)
    expect(score(item('red', 'S'))).toBe(0)
  })
})
