import type { Item } from '../events/event'
import { eachFacet } from '../events/facets'
import type { Pool } from './pool'
import { termScores } from './termScores'

/** How much it says that two items share a value, by facet; of a facet the shop made up, 1. */
const facetWeights: Readonly<Record<string, number>> = { gender: 2, category: 1, category2: 1, brand: 0.7, word: 0.8, size: 0.1, color: 0.5 }

/**
 * How alike every candidate is to an item: the values they share, each weighing by its facet and by how rare it is in the
 * pool (inverse document frequency, Spärck Jones 1972), as a share of what the item has itself: 1 is another of the same.
 */
export function likeness(pool: Pool, item: Item): Float64Array {
  const before = known.get(pool)
  if (before?.item === item && before.size === pool.items.length) return before.scores
  const scores = compare(pool, item)
  known.set(pool, { item, size: scores.length, scores })
  return scores
}

/** Of each pool the last answer: one item is asked about by several strategies. */
const known = new WeakMap<Pool, { readonly item: Item; readonly size: number; readonly scores: Float64Array }>()

function compare(pool: Pool, item: Item): Float64Array {
  const { facets, terms, items } = pool
  const weights = new Float64Array(terms.length)
  let whole = 0
  eachFacet(item, (facet, values) => {
    for (const value of values) {
      const term = facets[facet]?.terms.get(value)
      if (term === undefined) continue
      weights[term] = (facetWeights[facet] ?? 1) * Math.log(1 + items.length / terms[term]!.count)
      whole += weights[term]! / Math.sqrt(values.length)
    }
  })
  if (whole) for (let term = 0; term < weights.length; term++) weights[term]! /= whole
  return termScores(pool, weights)
}

/** The levels of an item's category, as terms of the pool: the first, and the last; -1 where it has none there. */
export function categoryTerms({ facets }: Pool, item: Item): { readonly top: number; readonly leaf: number } {
  let top = -1
  let leaf = -1
  eachFacet(item, (facet, [value]) => {
    if (!/^category\d?$/.test(facet)) return
    leaf = facets[facet]?.terms.get(value!) ?? -1
    if (facet === 'category') top = leaf
  })
  return { top, leaf }
}
