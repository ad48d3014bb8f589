import type { Item } from '../events/event'
import { eachFacet } from '../events/facets'
import { words } from '../events/words'
import { recall, type Profile, type Recall } from '../profile/profile'

/** One facet over a whole list. */
export interface FacetColumn {
  /** How many candidates carry each value. */
  readonly carriers: Map<string, number>
  /** The values of each candidate; undefined where it says nothing about this facet. */
  readonly of: (readonly string[] | undefined)[]
  /** How many candidates say something. */
  known: number
}

/** A list about to be ranked, as the signals see it: read once, shared by all of them. */
export interface CandidateList {
  readonly items: readonly Item[]
  readonly profile: Profile
  readonly recall: Recall
  readonly facets: ReadonlyMap<string, FacetColumn>
  /** The words of the shopper's query, if the list answers one. */
  readonly query: readonly string[]
  /** The list's name as events call it; empty where nobody says. */
  readonly name: string
  /** Milliseconds since 1970. */
  readonly now: number
  /** Views' worth of evidence behind the profile. */
  readonly evidence: number
}

/** Reads the facets of every candidate. Cost is linear in candidates × facets. */
export function candidateList(
  items: readonly Item[],
  { profile, now, query = '', listName: name = '' }: { profile: Profile; now: number; query?: string | undefined; listName?: string | undefined },
): CandidateList {
  const facets = new Map<string, FacetColumn>()
  items.forEach((item, i) => {
    eachFacet(item, (facet, values) => {
      let facetColumn = facets.get(facet)
      if (!facetColumn) facets.set(facet, (facetColumn = { carriers: new Map(), of: [], known: 0 }))
      facetColumn.of[i] = values
      facetColumn.known++
      for (const value of values) facetColumn.carriers.set(value, (facetColumn.carriers.get(value) ?? 0) + 1)
    })
  })
  const read = recall(profile, now)
  return { items, name, profile, now, recall: read, facets, query: words(query), evidence: read(profile.evidence) }
}
