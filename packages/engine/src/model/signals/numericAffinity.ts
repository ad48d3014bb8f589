import { dictionary, type Dictionary } from '../../math/dictionary'
import { priorStrength } from '../../rank/affinity'
import type { CandidateList } from '../../rank/candidateList'
import type { Signal } from '../../rank/signal'

/**
 * Facets that are numbers (a year, a rating, a length): what counts is how near, not whether equal. With q the value's
 * place among the list's own, from −1 (below all) to 1 (above all; quantiles, because counts and prices are skewed), and
 * m the shopper's mean q, shrunk towards 0 by n/(n + κ): `number:facet` is q (more is better, for a crowd), and
 * `taste:facet` is q·m, positive on the side the shopper leans to.
 */
export const numericAffinity: Signal = (list) => {
  const leans: Dictionary<(i: number) => number> = dictionary()
  for (const facet in list.facets) {
    const of = list.facets[facet]!
    const numbers = list.items.map((_, i) => numberOf(of[i]))
    const known = numbers.filter(Number.isFinite).sort((a, b) => a - b)
    if (known.length < 2 || known[0] === known.at(-1)) continue
    const place = (value: number): number => (below(known, value) + below(known, value, true)) / known.length - 1
    const places = numbers.map((value) => (Number.isFinite(value) ? place(value) : 0))
    const taste = tasteOf(list, facet, place)
    leans[`number:${facet}`] = (i) => places[i]!
    leans[`taste:${facet}`] = (i) => places[i]! * taste
  }
  return leans
}

const numberOf = (values: readonly string[] | undefined): number => (values?.length === 1 && values[0] ? Number(values[0]) : NaN)

/** How many of the sorted numbers are less than a value (or equal to it), by bisection. */
function below(sorted: readonly number[], value: number, orEqual = false): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! < value || (orEqual && sorted[middle] === value)) low = middle + 1
    else high = middle
  }
  return low
}

/** The shopper's shrunk mean place; 0 where nothing is known. */
function tasteOf({ profile, recall }: CandidateList, facet: string, place: (value: number) => number): number {
  let sum = 0
  let total = 0
  const weights = profile.facets[facet]
  for (const value in weights) {
    const weight = value ? recall(weights[value]) : 0
    const number = Number(value)
    if (!weight || !Number.isFinite(number)) continue
    sum += weight * place(number)
    total += weight
  }
  return sum / (total + priorStrength)
}
