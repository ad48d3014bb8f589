import type { Pool } from './pool'

/** The sum of its terms' weights for every candidate, times their shares: one pass over the pool. */
export function termScores({ items, starts, termsAt, shares }: Pool, weights: Float64Array): Float64Array {
  const scores = new Float64Array(items.length)
  for (let place = 0; place < scores.length; place++) {
    let sum = 0
    for (let at = starts[place]!, end = starts[place + 1]!; at < end; at++) sum += weights[termsAt[at]!]! * shares[at]!
    scores[place] = sum
  }
  return scores
}
