import { words } from '../../events/words'
import { priorStrength } from '../affinity'
import type { CandidateList } from '../candidateList'
import { column, type Signal } from '../signal'

/**
 * How much of the query a candidate agrees with, word by word, each word weighing by how well it tells the list's
 * candidates apart (inverse document frequency, Spärck Jones 1972): in an answer to "blue t-shirts", where all are
 * t-shirts, it is "blue" that counts. From 0 to 1, times the trust that the profile has earned: the shop's search
 * knows best for a shopper nobody knows.
 */
export const queryAgreement: Signal = (list) => {
  const { query, items, evidence } = list
  if (!query.length) return []
  const found = items.map((_, i) => query.map((word) => says(list, i, word)))
  const telling = query.map((_, at) => Math.log(items.length / (found.filter((agrees) => agrees[at]).length || items.length)))
  const whole = telling.reduce((sum, idf) => sum + idf, 0)
  const trust = evidence / (evidence + priorStrength)
  return column(list, {
    signal: 'query',
    value: (i) => (trust * telling.reduce((sum, idf, at) => sum + (found[i]![at] ? idf : 0), 0)) / whole,
    because: (i) => `it matches “${query.filter((_, at) => found[i]![at]).join(' ')}” of your search`,
  })
}

/** Whether a candidate's name or one of its facets says the word. */
function says({ facets }: CandidateList, i: number, word: string): boolean {
  for (const [facet, { of }] of facets) if (of[i]?.some((value) => (facet === 'word' ? value === word : words(value).includes(word)))) return true
  return false
}
