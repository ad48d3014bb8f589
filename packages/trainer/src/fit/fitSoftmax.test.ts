import { describe, expect, it } from 'vitest'
import { fitSoftmax, type ChoiceSet } from './fitSoftmax'

/** Two candidates, of which the first has the feature; chosen `often` times of `of`. */
const choices = (often: number, of: number): ChoiceSet[] =>
  Array.from({ length: of }, (_, n) => ({ features: Float64Array.of(1, 0), candidates: 2, chosen: [n < often ? 0 : 1] }))

describe('fitting a softmax', () => {
  it('finds the log-odds of a choice between two', () => {
    // P(first) = e^w / (e^w + 1) = 3/4, so w = ln 3.
    expect(fitSoftmax(choices(30, 40), 1, { ridge: 1e-9 })[0]).toBeCloseTo(Math.log(3), 4)
    expect(fitSoftmax(choices(10, 40), 1, { ridge: 1e-9 })[0]).toBeCloseTo(-Math.log(3), 4)
  })

  it('finds two weights at once', () => {
    // Logits of the three candidates are 0, a and b, and the shares chosen 1/7, 2/7 and 4/7: a = ln 2, b = ln 4.
    const features = Float64Array.of(0, 0, 1, 0, 0, 1)
    const sets = [0, 1, 1, 2, 2, 2, 2].map((c): ChoiceSet => ({ features, candidates: 3, chosen: [c] }))
    const [a, b] = fitSoftmax(sets, 2, { ridge: 1e-9 })
    expect(a).toBeCloseTo(Math.LN2, 4)
    expect(b).toBeCloseTo(Math.log(4), 4)
  })

  it('lets each of several choices compete with what was left', () => {
    const features = Float64Array.of(1, 0, 0)
    const sets: ChoiceSet[] = [
      { features, candidates: 3, chosen: [0, 1] },
      { features, candidates: 3, chosen: [2, 1] },
      { features, candidates: 3, chosen: [0, 1, 2] },
    ]
    // The first candidate wins once, against the third, and loses twice; where all were chosen nothing was won: p = 1/3.
    expect(fitSoftmax(sets, 1, { ridge: 1e-9 })[0]).toBeCloseTo(-Math.LN2, 4)
  })

  it('is held back by the ridge, towards the prior', () => {
    const free = fitSoftmax(choices(30, 40), 1, { ridge: 1e-9 })[0]!
    const held = fitSoftmax(choices(30, 40), 1, { ridge: 1 })[0]!
    expect(held).toBeGreaterThan(0)
    expect(held).toBeLessThan(free / 2)
    expect(fitSoftmax(choices(30, 40), 1, { ridge: 1e6, prior: Float64Array.of(7) })[0]).toBeCloseTo(7, 3)
  })

  it('gives no weight to a feature that is the same for all candidates', () => {
    const sets = choices(30, 40).map((set) => ({ ...set, features: Float64Array.of(1, 5, 0, 5) }))
    expect(fitSoftmax(sets, 2, { ridge: 1e-9 })[1]).toBe(0)
  })
})
