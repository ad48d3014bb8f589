import { dictionary, type Dictionary } from '../../math/dictionary'
import { priorStrength } from '../../rank/affinity'
import type { CandidateList } from '../../rank/candidateList'
import type { Signal } from '../../rank/signal'

/**
 * Facets that are numbers (a year, a rating, a length): what counts is how near, not whether equal. With z the
 * candidate's value standardised within the list, and m the shopper's mean on the same scale shrunk towards the list's
 * own by n/(n + κ): `number:facet` is z (more is better, for a crowd), `taste:facet` is z·m, positive on the side the
 * shopper leans to.
 */
export const numericAffinity: Signal = (list) => {
  const leans: Dictionary<(i: number) => number> = dictionary()
  for (const [facet, { of }] of list.facets) {
    const numbers = list.items.map((_, i) => numberOf(of[i]))
    const known = numbers.filter(Number.isFinite)
    if (known.length < 2) continue
    const mean = known.reduce((sum, value) => sum + value, 0) / known.length
    const deviation = Math.sqrt(known.reduce((sum, value) => sum + (value - mean) ** 2, 0) / known.length)
    if (!deviation) continue
    const z = (value: number): number => Math.max(-3, Math.min(3, (value - mean) / deviation))
    const taste = tasteOf(list, facet, z)
    leans[`number:${facet}`] = (i) => z(numbers[i]!)
    leans[`taste:${facet}`] = (i) => z(numbers[i]!) * taste
  }
  return leans
}

const numberOf = (values: readonly string[] | undefined): number => (values?.length === 1 && values[0] ? Number(values[0]) : NaN)

/** The shopper's shrunk mean of z; 0 where nothing is known. */
function tasteOf({ profile, recall }: CandidateList, facet: string, z: (value: number) => number): number {
  let sum = 0
  let total = 0
  const weights = profile.facets[facet]
  for (const value in weights) {
    const weight = value ? recall(weights[value]) : 0
    const number = Number(value)
    if (!weight || !Number.isFinite(number)) continue
    sum += weight * z(number)
    total += weight
  }
  return sum / (total + priorStrength)
}
