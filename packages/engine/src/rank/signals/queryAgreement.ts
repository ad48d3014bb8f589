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
  const found = query.map((word) => whoSays(word, list))
  const telling = found.map(({ size }) => Math.log(items.length / (size || items.length)))
  const whole = telling.reduce((sum, idf) => sum + idf, 0)
  const trust = evidence / (evidence + priorStrength)
  return column(list, {
    signal: 'query',
    value: (i) => (trust * telling.reduce((sum, idf, at) => sum + (found[at]!.has(i) ? idf : 0), 0)) / whole,
    because: (i) => `it matches “${query.filter((_, at) => found[at]!.has(i)).join(' ')}” of your search`,
  })
}

/** The candidates whose name or one of whose facets says the word. */
function whoSays(word: string, { facets }: CandidateList): ReadonlySet<number> {
  const found = new Set<number>()
  for (const [facet, { carriers, of }] of facets) {
    const saying = [...carriers.keys()].filter((value) => (facet === 'word' ? value === word : words(value).includes(word)))
    if (saying.length) of.forEach((values, i) => values!.some((value) => saying.includes(value)) && found.add(i))
  }
  return found
}
