import type { CandidateList } from './candidateList'
import { weightOf } from './weights'

/**
 * Looks at a list with the shopper's profile and says a number of every candidate, under one name or several
 * (`viewed`, `affinity:brand`, …): 0 is nothing to say, and what is no number counts as 0. A score is the sum of
 * `weight × value` over all names.
 *
 * To add one: a file in `signals/`, its test, a line in `signals.ts`, and its words in `explain.ts`.
 */
export type Signal = (list: CandidateList) => Readonly<Record<string, (i: number) => number>>

/** Weights by a signal's name, where they are known better than by default. */
export type Weighting = Readonly<Record<string, number>>

/** What was learnt from a crowd, for the candidates of a list: signals of its own, and what every signal weighs. */
export interface RankModel {
  readonly signals: readonly Signal[]
  readonly weights: Weighting
  /** What one of its signals means, in words; undefined for a signal that is none of its own. */
  readonly because: (signal: string) => string | undefined
}

/** One name of a signal over a whole list: a finite number for each candidate, and how much it counts. */
export interface Column {
  /** Unique within a list: `viewed`, `affinity:brand`, … */
  readonly signal: string
  readonly weight: number
  readonly values: readonly number[]
}

/** What a signal says of a list. The strength scales everything but the shop's own rank. */
export const columnsOf = (signal: Signal, list: CandidateList, strength: number, weights: Weighting = {}): Column[] =>
  Object.entries(signal(list)).map(([name, valueOf]) => ({
    signal: name,
    weight: (weights[name] ?? weightOf(name)) * (name === 'shop-rank' ? 1 : strength),
    values: list.items.map((_, i) => valueOf(i) || 0),
  }))
