import { words } from '../../events/words'
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
  for (const [facet, { of, known }] of list.facets) {
    const lifts = liftsOf(list, facet)
    const lean = of.map((values) => values!.reduce((sum, value) => sum + (lifts.get(value) ?? 0), 0) / Math.sqrt(values!.length))
    const mean = lean.reduce((sum, lift) => sum + lift, 0) / known
    leans[`affinity:${facet}`] = (i) => lean[i] ?? mean
  }
  return leans
}

/** The lift of each value; of none where the shopper left no evidence or the list makes no difference. */
export function liftsOf({ profile, recall, query, facets }: CandidateList, facet: string): Map<string, number> {
  const { carriers, known } = facets.get(facet)!
  const weights = profile.facets[facet]
  const total = recall(weights?.[''])
  const isWord = facet === 'word'
  const lifts = new Map<string, number>()
  if (!total || carriers.size < 2) return lifts
  for (const [value, count] of carriers) {
    const said = words(value)
    const isAsked = said.length > 0 && said.every((word) => query.includes(word))
    // Who asks for blue has said which colour counts, whatever they looked at before.
    if (isAsked && !isWord) return new Map()
    const lift = affinity(Math.min(recall(weights![value]), total), total, count / known)
    lifts.set(value, isWord ? (isAsked ? 0 : Math.max(0, lift)) : lift)
  }
  return lifts
}
