import type { Item } from '../events/event'
import { eachFacet } from '../events/facets'
import { words } from '../events/words'
import { dictionary, type Dictionary } from '../math/dictionary'
import { recall, type Profile, type Recall } from '../profile/profile'

/** A list about to be ranked, as the signals see it: read once, shared by all of them. */
export interface CandidateList {
  readonly items: readonly Item[]
  readonly profile: Profile
  readonly recall: Recall
  /** By facet the values of each candidate, with holes where one says nothing about it. */
  readonly facets: Dictionary<(readonly string[])[]>
  /** The words of the shopper's query, if the list answers one. */
  readonly query: readonly string[]
  /** The list's name as events call it; empty where nobody says. */
  readonly name: string
  /** Milliseconds since 1970. */
  readonly now: number
}

/** Reads the facets of every candidate. Cost is linear in candidates × facets. */
export function candidateList(
  items: readonly Item[],
  { profile, now, query = '', listName: name = '' }: { profile: Profile; now: number; query?: string | undefined; listName?: string | undefined },
): CandidateList {
  const facets: CandidateList['facets'] = dictionary()
  items.forEach((item, i) => eachFacet(item, (facet, values) => ((facets[facet] ??= [])[i] = values)))
  return { items, name, profile, now, recall: recall(profile, now), facets, query: words(query) }
}
