import { words } from '../../events/words'
import { priorStrength } from '../affinity'
import type { CandidateList } from '../candidateList'
import type { Signal } from '../signal'

/**
 * How much of the query a candidate agrees with, word by word, each word weighing by how well it tells the list's
 * candidates apart (inverse document frequency, Spärck Jones 1972): in an answer to "blue t-shirts", where all are
 * t-shirts, it is "blue" that counts. From 0 to 1, times the trust that the profile has earned: the shop's search
 * knows best for a shopper nobody knows.
 */
export const queryAgreement: Signal = (list) => {
  const { query, items, profile, recall } = list
  const evidence = recall(profile.evidence)
  const agreed = items.map(() => 0)
  let whole = 0
  for (const word of query) {
    const saying = [...items.keys()].filter((i) => says(list, i, word))
    const idf = Math.log(items.length / (saying.length || items.length))
    whole += idf
    for (const i of saying) agreed[i]! += idf
  }
  return { query: (i) => ((evidence / (evidence + priorStrength)) * agreed[i]!) / whole }
}

/** Whether the name of candidate i or one of its facets says the word. */
export const says = ({ facets }: CandidateList, i: number, word: string): boolean =>
  Object.values(facets).some((of) => of[i]?.some((value) => words(value).includes(word)))
