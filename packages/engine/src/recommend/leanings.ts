import type { Profile } from '../profile/profile'
import { affinity } from '../rank/affinity'
import { weightOf } from '../rank/weights'
import type { Pool } from './pool'
import type { Situation } from './strategy'

/** What the shopper leans to, over a pool. */
export interface Leanings {
  /** Of every candidate, the weighted log-lifts of its facets, as in a list: see `facetAffinity`. */
  readonly scores: Float64Array
  /** Of every term, its weighted lift. */
  readonly lifts: Float64Array
  /** Whether anything is known at all. */
  readonly isKnown: boolean
}

const known = new WeakMap<Pool, { profile: Profile; events: number; size: number; now: number; leanings: Leanings }>()

/**
 * The shopper's affinities over the candidates of a pool, with the pool's own shares for base rates. A candidate that says
 * nothing about a facet gets the pool's mean. Read once, whoever asks.
 */
export function leaningsOf({ pool, profile, recall, now }: Situation): Leanings {
  const before = known.get(pool)
  if (before?.profile === profile && before.events === profile.events && before.size === pool.items.length && before.now === now) return before.leanings
  const { terms, facets, starts, termsAt, shares, items } = pool
  const lifts = new Float64Array(terms.length)
  const shifts = new Float64Array(terms.length)
  let whole = 0
  let isKnown = false
  for (const facet in facets) {
    const weights = profile.facets[facet]
    const total = recall(weights?.[''])
    const { terms: values, carriers } = facets[facet]!
    if (!total || values.size < 2) continue
    isKnown = true
    const isWord = facet === 'word'
    const weight = weightOf(`affinity:${facet}`)
    // A value without evidence has one lift whatever its base rate: ln(κ / (N + κ)).
    if (!isWord) for (const term of values.values()) lifts[term] = weight * affinity(0, total, 1)
    for (const value in weights) {
      const term = values.get(value)
      if (term === undefined) continue
      const lift = affinity(Math.min(recall(weights[value]), total), total, terms[term]!.count / carriers)
      lifts[term] = weight * (isWord ? Math.max(0, lift) : lift)
    }
    if (isWord) continue
    let mean = 0
    for (const term of values.values()) mean += (lifts[term]! * terms[term]!.count) / carriers
    whole += mean
    for (const term of values.values()) shifts[term] = mean
  }
  const scores = new Float64Array(items.length)
  for (let place = 0; isKnown && place < scores.length; place++) {
    let sum = whole
    for (let at = starts[place]!, end = starts[place + 1]!; at < end; at++) {
      const term = termsAt[at]!
      const share = shares[at]!
      sum += (lifts[term]! - shifts[term]! * share) * share
    }
    scores[place] = sum
  }
  const leanings = { scores, lifts, isKnown }
  known.set(pool, { profile, events: profile.events, size: items.length, now, leanings })
  return leanings
}
