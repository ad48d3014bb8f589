import type { Item } from '../events/event'
import { eachFacet } from '../events/facets'
import { words } from '../events/words'
import { recall, type Profile, type Recall } from '../profile/profile'

/** One facet over a whole list, with its values as small integers: counted and looked up without hashing texts. */
export interface FacetColumn {
  readonly values: readonly string[]
  /** How many candidates carry each value. */
  readonly carriers: readonly number[]
  /** The values of each candidate; undefined where it says nothing about this facet. */
  readonly of: readonly (readonly number[] | undefined)[]
  /** How many candidates say something. */
  readonly known: number
}

/** A list about to be ranked, as the signals see it: read once, shared by all of them. */
export interface CandidateList {
  readonly items: readonly Item[]
  readonly profile: Profile
  readonly now: number
  readonly recall: Recall
  readonly facets: ReadonlyMap<string, FacetColumn>
  /** The words of the shopper's query, if the list answers one. */
  readonly query: readonly string[]
  /** Views' worth of evidence behind the profile. */
  readonly evidence: number
}

/** Reads the facets of every candidate. Cost is linear in candidates × facets. */
export function candidateList(
  items: readonly Item[],
  { profile, now, query = '' }: { profile: Profile; now: number; query?: string | undefined },
): CandidateList {
  const facets = new Map<string, OpenColumn>()
  items.forEach((item, i) => {
    const add = (facet: string, values: readonly string[]): void => {
      let column = facets.get(facet)
      if (!column) facets.set(facet, (column = { idsOf: new Map(), idOf: new Map(), values: [], carriers: [], of: new Array(items.length), known: 0 }))
      column.known++
      for (const id of (column.of[i] = idsOf(column, values))) column.carriers[id]!++
    }
    eachFacet(item, add)
    const name = words(item.item_name ?? '')
    if (name.length) add('word', name)
  })
  const read = recall(profile, now)
  return { items, profile, now, recall: read, facets, query: words(query), evidence: read(profile.evidence) }
}

interface OpenColumn extends FacetColumn {
  readonly idOf: Map<string, number>
  readonly idsOf: Map<readonly string[], readonly number[]>
  readonly values: string[]
  readonly carriers: number[]
  readonly of: (readonly number[] | undefined)[]
  known: number
}

/** The values as integers. Most lists of values come again as the same array, and are translated only once. */
function idsOf({ idsOf, idOf, values: known, carriers }: OpenColumn, values: readonly string[]): readonly number[] {
  let ids = idsOf.get(values)
  if (!ids) {
    ids = values.map((value) => {
      let id = idOf.get(value)
      if (id === undefined) {
        idOf.set(value, (id = known.push(value) - 1))
        carriers.push(0)
      }
      return id
    })
    idsOf.set(values, ids)
  }
  return ids
}
