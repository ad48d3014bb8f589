import type { CandidateList } from './candidateList'
import type { Ordering } from './orderItems'
import { liftsOf } from './signals/facetAffinity'
import { says } from './signals/queryAgreement'

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

/** Takes one candidate's score apart. The words are found only now that somebody asks. */
export const explain = ({ scores, columns, list, model }: Ordering, i: number): Explanation => ({
  score: scores[i]!,
  terms: columns.flatMap(({ signal, weight, values }) => {
    const value = values[i]!
    return value ? { signal, contribution: weight * value, weight, value, because: model?.because(signal) ?? because(signal, list, i) } : []
  }),
})

/** Why the shop's clerk would say so, by signal. */
const reasons: Readonly<Record<string, string>> = {
  viewed: 'you looked at it',
  carted: 'you put it in your cart or on your wish list',
  bought: 'you bought it',
  passed: 'you passed it over for others',
  price: 'its price against the prices you look at',
  stock: 'it is not in stock yet',
}

function because(signal: string, list: CandidateList, i: number): string {
  const [, facet] = /^affinity:(.*)/s.exec(signal) ?? []
  if (facet !== undefined) return lean(facet, list, i)
  if (signal === 'query') return `it matches “${list.query.filter((word) => says(list, i, word)).join(' ')}” of your search`
  return reasons[signal] ?? `the shop lists it at ${i + 1}`
}

/** The value of the facet that tells most, and how it compares. */
function lean(facet: string, list: CandidateList, i: number): string {
  const lifts = liftsOf(list, facet)
  const lift = (value: string): number => lifts[value] ?? 0
  const [telling] = [...(list.facets[facet]![i] ?? [])].sort((a, b) => Math.abs(lift(b)) - Math.abs(lift(a)))
  if (telling === undefined) return `it does not say its ${facet}`
  return `${facet} “${telling}” is ${Math.exp(Math.abs(lift(telling))).toFixed(1)}× ${lift(telling) < 0 ? 'rarer' : 'as frequent'} in what you looked at than in this list`
}
