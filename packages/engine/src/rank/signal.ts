import type { CandidateList } from './candidateList'
import { weightOf } from './weights'

/**
 * One thing that is known about every candidate of a list: a number each, how much it counts, and the words for
 * it. A score is the sum of `weight × values[i]` over all columns.
 */
export interface Column {
  /** Unique within a ranking: `viewed`, `affinity:brand`, … */
  readonly signal: string
  readonly weight: number
  readonly values: readonly number[]
  /** Why candidate i has its value, as words for a person. */
  readonly because: (i: number) => string
}

/**
 * Looks at a list with the shopper's profile and returns its columns: none where it has nothing to say. Values
 * are finite. To add one: a file in `signals/`, its test, and a line in `signals.ts`.
 */
export type Signal = (list: CandidateList) => Column[]

/** A column computed candidate by candidate; none where every value is 0. A value that is no number counts as 0. */
export function column(
  { items }: CandidateList,
  { signal, value, because }: Pick<Column, 'signal' | 'because'> & { value: (i: number) => number },
): Column[] {
  const values = items.map((_, i) => {
    const known = value(i)
    return Number.isFinite(known) ? known : 0
  })
  return values.some(Boolean) ? [{ signal, weight: weightOf(signal), values, because }] : []
}
