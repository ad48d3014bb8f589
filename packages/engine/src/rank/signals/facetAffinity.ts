import { words } from '../../events/words'
import { affinity } from '../affinity'
import type { CandidateList, FacetColumn } from '../candidateList'
import { column, type Signal } from '../signal'

/**
 * What the shopper leans to, facet by facet: the log-lifts of a candidate's values, added and divided by the
 * square root of their number. A candidate that says nothing about a facet gets the list's mean, so that silence
 * neither helps nor harms. Words count only where the shopper used or met them: a long name is not a fault.
 */
export const facetAffinity: Signal = (list) =>
  [...list.facets].flatMap(([facet, facetColumn]) => {
    const lifts = liftsOf(list, facet, facetColumn)
    if (!lifts) return []
    const { of, known } = facetColumn
    const lean = list.items.map((_, i) => of[i] && of[i].reduce((sum, value) => sum + lifts.get(value)!, 0) / Math.sqrt(of[i].length))
    const mean = lean.reduce<number>((sum, lift) => sum + (lift ?? 0), 0) / known
    return column(list, {
      signal: `affinity:${facet}`,
      value: (i) => lean[i] ?? mean,
      because: (i) => (of[i] ? reason(facet, of[i], lifts) : `it does not say its ${facet}`),
    })
  })

/** The value that tells most, and how it compares. */
function reason(facet: string, values: readonly string[], lifts: ReadonlyMap<string, number>): string {
  const telling = values.reduce((a, b) => (Math.abs(lifts.get(b)!) > Math.abs(lifts.get(a)!) ? b : a))
  const lift = lifts.get(telling)!
  return `${facet} “${telling}” is ${Math.exp(Math.abs(lift)).toFixed(1)}× ${lift < 0 ? 'rarer' : 'as frequent'} in what you looked at than in this list`
}

/** The lift of each value; undefined where the shopper left no evidence or the list makes no difference. */
function liftsOf({ profile, recall, query }: CandidateList, facet: string, { carriers, known }: FacetColumn): Map<string, number> | undefined {
  const weights = profile.facets[facet]
  const total = recall(weights?.[''])
  const isWord = facet === 'word'
  if (!weights || total <= 0 || carriers.size < 2) return undefined
  const lifts = new Map<string, number>()
  for (const [value, count] of carriers) {
    const said = isWord ? [value] : words(value)
    const isAsked = said.length > 0 && said.every((word) => query.includes(word))
    // Who asks for blue has said which colour counts, whatever they looked at before.
    if (isAsked && !isWord) return undefined
    const lift = affinity(Math.min(recall(weights[value]), total), total, count / known)
    lifts.set(value, isWord ? (isAsked ? 0 : Math.max(0, lift)) : lift)
  }
  return lifts
}
