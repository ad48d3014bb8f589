import { words } from '../../events/words'
import { average } from '../../math/average'
import { dictionary, type Dictionary } from '../../math/dictionary'
import { affinity } from '../affinity'
import type { CandidateList } from '../candidateList'
import type { Signal } from '../signal'

/**
 * What the shopper leans to, facet by facet: the log-lifts of a candidate's values, added and divided by the
 * square root of their number. A candidate that says nothing about a facet gets the list's mean, so that silence
 * neither helps nor harms. Words count only where the shopper used or met them: a long name is not a fault.
 */
export const facetAffinity: Signal = (list) => {
  const leans: Record<string, (i: number) => number> = {}
  for (const facet in list.facets) {
    const lifts = liftsOf(list, facet)
    const lean = list.facets[facet]!.map((values) => values.reduce((sum, value) => sum + (lifts[value] ?? 0), 0) / Math.sqrt(values.length))
    const mean = average(lean)
    leans[`affinity:${facet}`] = (i) => lean[i] ?? mean
  }
  return leans
}

/** The lift of each value; of none where the shopper left no evidence or the list makes no difference. */
export function liftsOf({ profile, recall, query, facets }: CandidateList, facet: string): Dictionary<number> {
  const weights = profile.facets[facet]
  const total = recall(weights?.[''])
  const lifts = dictionary<number>()
  if (!total) return lifts
  const carriers = new Map<string, number>()
  let saying = 0
  // Passes over the holes.
  facets[facet]!.forEach((values) => {
    saying++
    for (const value of values) carriers.set(value, (carriers.get(value) ?? 0) + 1)
  })
  if (carriers.size < 2) return lifts
  const isWord = facet === 'word'
  for (const [value, count] of carriers) {
    const parts = words(value)
    const isAsked = !!parts[0] && parts.every((word) => query.includes(word))
    // Who asks for blue has said which colour counts, whatever they looked at before.
    if (isAsked && !isWord) return dictionary()
    const lift = affinity(Math.min(recall(weights![value]), total), total, count / saying)
    lifts[value] = isWord ? (isAsked ? 0 : Math.max(0, lift)) : lift
  }
  return lifts
}
