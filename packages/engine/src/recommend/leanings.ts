import type { Profile } from '../profile/profile'
import { affinity } from '../rank/affinity'
import { weightOf } from '../rank/weights'
import type { Pool } from './pool'
import type { Situation } from './strategy'
import { termScores } from './termScores'

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
    let mean = 0
    for (const [value, term] of values) {
      const lift = affinity(Math.min(recall(weights![value]), total), total, terms[term]!.count / carriers)
      lifts[term] = weight * (isWord ? Math.max(0, lift) : lift)
      mean += (lifts[term]! * terms[term]!.count) / carriers
    }
    if (isWord) continue
    whole += mean
    for (const term of values.values()) shifts[term] = mean
  }
  const scores = termScores(pool, lifts)
  for (let place = 0; isKnown && place < items.length; place++) {
    let sum = whole
    for (let at = starts[place]!, end = starts[place + 1]!; at < end; at++) sum -= shifts[termsAt[at]!]! * shares[at]! ** 2
    scores[place]! += sum
  }
  const leanings = { scores, lifts, isKnown }
  known.set(pool, { profile, events: profile.events, size: items.length, now, leanings })
  return leanings
}
