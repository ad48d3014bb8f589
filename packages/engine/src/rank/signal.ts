import type { CandidateList } from './candidateList'

/**
 * One thing that is known about every candidate of a list: a number each, how much it counts, and the words for
 * it. A score is the sum of `weight × values[i]` over all columns.
 */
export interface Column {
  /** Unique within a ranking: `viewed`, `affinity:brand`, … */
  readonly signal: string
  readonly weight: number
  readonly values: Float64Array
  /** Why candidate i has its value, as words for a person. */
  readonly because: (i: number) => string
}

/**
 * Looks at a list with the shopper's profile and returns its columns: none where it has nothing to say. Values
 * are finite. To add one: a file in `signals/`, its test, and a line in `signals.ts`.
 */
export type Signal = (list: CandidateList) => Column[]

/** A column computed candidate by candidate; none where every value is 0. */
export function column(
  list: CandidateList,
  { signal, weight, value, because }: Omit<Column, 'values'> & { value: (i: number) => number },
): Column[] {
  const values = new Float64Array(list.items.length)
  for (let i = 0; i < values.length; i++) {
    const known = value(i)
    if (Number.isFinite(known)) values[i] = known
  }
  return values.some(Boolean) ? [{ signal, weight, values, because }] : []
}
