import { describe, expect, it } from 'vitest'
import { interval, mulberry32 } from './bootstrap'
import { listMetrics, orderBy } from './listMetrics'
import { nextMetrics } from './nextMetrics'
import { createScoreboard } from './scoreboard'

describe('the metrics of a list', () => {
  it('are all 1 when the clicked come first', () => {
    expect(listMetrics([2, 0, 1], new Set([2, 0]))).toEqual({ ndcg10: 1, mrr: 1, hit1: 1 })
  })

  it('follow the formulas', () => {
    // Clicked at the 2nd and the 4th place: (1/log₂3 + 1/log₂5) / (1 + 1/log₂3).
    const { ndcg10, mrr, hit1 } = listMetrics([0, 1, 2, 3], new Set([1, 3]))
    expect(ndcg10).toBeCloseTo((1 / Math.log2(3) + 1 / Math.log2(5)) / (1 + 1 / Math.log2(3)), 12)
    expect([mrr, hit1]).toEqual([1 / 2, 0])
  })

  it('see ten places and no more', () => {
    const order = [...Array(12).keys()]
    expect(listMetrics(order, new Set([10])).ndcg10).toBe(0)
    expect(listMetrics(order, new Set([10])).mrr).toBeCloseTo(1 / 11, 12)
  })

  it('keep the shown order where scores are equal', () => {
    expect(orderBy([1, 2, 2, 1])).toEqual([1, 2, 0, 3])
  })
})

describe('the metrics of the next item', () => {
  it('see twenty places and no more', () => {
    const ranking = Array.from({ length: 30 }, (_, i) => `${i}`)
    expect(nextMetrics(ranking, '3')).toEqual({ hr20: 1, mrr20: 1 / 4 })
    expect(nextMetrics(ranking, '20')).toEqual({ hr20: 0, mrr20: 0 })
    expect(nextMetrics(ranking, 'x')).toEqual({ hr20: 0, mrr20: 0 })
  })
})

describe('the bootstrap', () => {
  it('covers the mean of coin flips about as often as it says', () => {
    const random = mulberry32(1)
    let covered = 0
    for (let trial = 0; trial < 100; trial++) {
      const [low, high] = interval(Array.from({ length: 100 }, () => ({ sum: +(random() < 0.3), count: 1 })))
      if (low <= 0.3 && 0.3 <= high) covered++
    }
    expect(covered).toBeGreaterThanOrEqual(88)
    expect(covered).toBeLessThanOrEqual(99)
  })

  it('is wider when predictions belong to few shoppers', () => {
    const width = ([low, high]: readonly [number, number]): number => high - low
    const alone = Array.from({ length: 200 }, (_, n) => ({ sum: n % 2, count: 1 }))
    const together = Array.from({ length: 20 }, (_, n) => ({ sum: n % 2 ? 10 : 0, count: 10 }))
    expect(width(interval(together))).toBeGreaterThan(2 * width(interval(alone)))
  })
})

describe('the scoreboard', () => {
  it('gives means over predictions, not over shoppers', () => {
    const board = createScoreboard()
    board.add('reshelf', 'a', { mrr: 1 })
    board.add('reshelf', 'a', { mrr: 1 })
    board.add('reshelf', 'b', { mrr: 0 })
    const { task, n, metrics, intervals } = board.result('lists')
    expect({ task, n, metrics }).toEqual({ task: 'lists', n: 3, metrics: { reshelf: { mrr: 2 / 3 } } })
    expect(intervals['reshelf']!['mrr']![0]).toBeLessThanOrEqual(2 / 3)
  })
})
