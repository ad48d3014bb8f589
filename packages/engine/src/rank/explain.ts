import type { Column } from './signal'

/** One reason behind a score. */
export interface Term {
  readonly signal: string
  /** `weight × value`: what it adds to the score. */
  readonly contribution: number
  readonly weight: number
  readonly value: number
  /** In words, for the shopper. */
  readonly because: string
}

/** A score and the terms that make it: `score` is their sum, added in this order. */
export interface Explanation {
  readonly score: number
  readonly terms: readonly Term[]
}

/** Takes one candidate's score apart. */
export function explain(columns: readonly Column[], i: number): Explanation {
  const terms: Term[] = []
  let score = 0
  for (const { signal, weight, values, because } of columns) {
    const value = values[i]!
    score += weight * value
    if (value !== 0) terms.push({ signal, contribution: weight * value, weight, value, because: because(i) })
  }
  return { score, terms }
}
