import { words } from '../../events/words'
import { affinity } from '../affinity'
import type { CandidateList, FacetColumn } from '../candidateList'
import type { Column, Signal } from '../signal'
import { weightOf } from '../weights'

/**
 * What the shopper leans to, facet by facet: the log-lifts of a candidate's values, added and divided by the
 * square root of their number. A candidate that says nothing about a facet gets the list's mean, so that silence
 * neither helps nor harms. Words count only where the shopper used or met them: a long name is not a fault.
 */
export const facetAffinity: Signal = (list) => {
  const columns: Column[] = []
  for (const [facet, facetColumn] of list.facets) {
    const lifts = liftsOf(list, facet, facetColumn)
    if (!lifts) continue
    const { of, known } = facetColumn
    const values = new Float64Array(list.items.length)
    let sum = 0
    for (let i = 0; i < values.length; i++) {
      const ids = of[i]
      if (!ids) continue
      let lift = 0
      for (const id of ids) lift += lifts[id]!
      sum += values[i] = lift / Math.sqrt(ids.length)
    }
    for (let i = 0; i < values.length; i++) if (!of[i]) values[i] = sum / known
    const signal = `affinity:${facet}`
    columns.push({ signal, weight: weightOf(signal), values, because: (i) => reason(facet, facetColumn, lifts, i) })
  }
  return columns
}

/** The value that tells most, and how it compares. */
function reason(facet: string, { of, values }: FacetColumn, lifts: readonly number[], i: number): string {
  const ids = of[i]
  if (!ids) return `it does not say its ${facet}`
  const telling = ids.reduce((a, b) => (Math.abs(lifts[b]!) > Math.abs(lifts[a]!) ? b : a))
  const times = Math.exp(Math.abs(lifts[telling]!)).toFixed(1)
  return `${facet} “${values[telling]}” is ${times}× ${lifts[telling]! < 0 ? 'rarer' : 'as frequent'} in what you looked at than in this list`
}

/** The lift of each value; undefined where the shopper left no evidence or the list makes no difference. */
function liftsOf({ profile, recall, query }: CandidateList, facet: string, { values, carriers, known }: FacetColumn): number[] | undefined {
  const weights = profile.facets[facet]
  const total = recall(weights?.[''])
  const isAsked = (value: string): boolean => words(value).every((word) => query.includes(word))
  const isWord = facet === 'word'
  // Who asks for blue has said which colour counts, whatever they looked at before.
  if (!weights || total <= 0 || values.length < 2 || (!isWord && values.some(isAsked))) return undefined
  return values.map((value, id) => {
    if (isWord && isAsked(value)) return 0
    const lift = affinity(Math.min(recall(weights[value]), total), total, carriers[id]! / known)
    return isWord ? Math.max(0, lift) : lift
  })
}
