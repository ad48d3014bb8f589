import { words } from '../../events/words'
import { priorStrength } from '../affinity'
import type { CandidateList } from '../candidateList'
import { column, type Signal } from '../signal'
import { weightOf } from '../weights'

/**
 * How much of the query a candidate agrees with, word by word, each word weighing by how well it tells the list's
 * candidates apart (inverse document frequency, Spärck Jones 1972): in an answer to "blue t-shirts", where all are
 * t-shirts, it is "blue" that counts. From 0 to 1, times the trust that the profile has earned: the shop's search
 * knows best for a shopper nobody knows.
 */
export const queryAgreement: Signal = (list) => {
  const { query, items, evidence } = list
  const found = query.map((word) => carriersOf(word, list))
  const telling = found.map((carries) => {
    const carriers = carries.filter(Boolean).length
    return carriers && Math.log(items.length / carriers)
  })
  const whole = telling.reduce((sum, idf) => sum + idf, 0)
  const trust = evidence / (evidence + priorStrength)
  return column(list, {
    signal: 'query',
    weight: weightOf('query'),
    value: (i) => (trust * telling.reduce((sum, idf, at) => sum + (found[at]![i] ? idf : 0), 0)) / whole,
    because: (i) => `it matches “${query.filter((_, at) => found[at]![i]).join(' ')}” of your search`,
  })
}

/** For each candidate, whether its name or one of its facets says the word. */
function carriersOf(word: string, { facets, items }: CandidateList): readonly boolean[] {
  const carries = new Array<boolean>(items.length).fill(false)
  for (const [facet, { values, of }] of facets) {
    const says = values.map((value) => (facet === 'word' ? value === word : words(value).includes(word)))
    if (says.includes(true)) of.forEach((ids, i) => (carries[i] ||= ids!.some((id) => says[id])))
  }
  return carries
}
