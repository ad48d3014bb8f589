import { describe, expect, it } from 'vitest'
import { compete } from './compete'

const lossAt = (scores: readonly number[], chosen: readonly number[]): [loss: number, slopes: number[]] => {
  const given = Float64Array.from([...scores, 99])
  const loss = compete(given, { candidates: scores.length, chosen })
  return [loss, [...given.subarray(0, scores.length)]]
}

describe('the loss of a list', () => {
  it('is that of a choice among all, where there is one', () => {
    expect(lossAt([0, Math.LN2, 0], [1])[0]).toBeCloseTo(Math.LN2, 12)
  })

  it('lets the choices alone with each other', () => {
    // Each against the one left: ½, and twice that over √2.
    expect(lossAt([0, 0, 0], [0, 2])[0]).toBeCloseTo(Math.SQRT2 * Math.LN2, 12)
  })

  it('has the slopes that small steps show', () => {
    const scores = [0.3, -1, 2, 0.7]
    for (const chosen of [[2], [3, 0], [1, 2, 0]]) {
      const slopes = lossAt(scores, chosen)[1]
      scores.forEach((score, i) => {
        const at = (step: number): number => lossAt(scores.map((one, other) => (other === i ? score + step : one)), chosen)[0]
        expect(slopes[i]).toBeCloseTo((at(1e-6) - at(-1e-6)) / 2e-6, 6)
      })
    }
  })

  it('is nothing where everything was chosen', () => {
    expect(lossAt([1, 2], [0, 1])).toEqual([0, [0, 0]])
  })
})
