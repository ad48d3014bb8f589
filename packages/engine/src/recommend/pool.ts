import type { Item } from '../events/event'
import { eachFacet } from '../events/facets'
import { dictionary, type Dictionary } from '../math/dictionary'
import { isOut } from '../rank/availability'

/** One value of one facet, as it occurs in a pool. */
export interface Term {
  readonly facet: string
  readonly value: string
  /** Candidates that carry it. */
  count: number
}

/** What a pool knows of one facet. */
export interface PoolFacet {
  /** Numbers of its terms, by value. */
  readonly terms: Map<string, number>
  /** Candidates that say anything about it. */
  carriers: number
}

/**
 * Candidates for recommendation, read once and scored often: facets are numbers, so that a strategy's pass over ten
 * thousand candidates is a sum over an array. A candidate's place is its rank: what comes first is what the shop would
 * rather sell.
 */
export interface Pool {
  readonly items: readonly Item[]
  readonly terms: readonly Term[]
  readonly facets: Readonly<Dictionary<PoolFacet>>
  /** The place of an item; undefined where it is no candidate. */
  readonly placeOf: (id: string) => number | undefined
  /** Where the terms of a candidate begin in {@link termsAt}; they end where the next one's begin. */
  readonly starts: readonly number[]
  /** Numbers of terms, candidate by candidate. */
  readonly termsAt: readonly number[]
  /** Of each of {@link termsAt}, 1/√(values its candidate has in that facet). */
  readonly shares: readonly number[]
  /** Of each candidate, the term of its last category level; -1 without. */
  readonly leaves: readonly number[]
  /** Of each candidate, the term of its first category level; -1 without. */
  readonly tops: readonly number[]
  /** Of each candidate, the term of its brand; -1 without. */
  readonly brands: readonly number[]
  /** Of each candidate, the number of its style: colours of one style share it. */
  readonly styles: readonly number[]
  /** Of each candidate, ln(price); NaN without. */
  readonly logPrices: readonly number[]
  /** Of each candidate, whether it cannot be had at all. */
  readonly isOut: readonly boolean[]
  /** Adds candidates behind those that are there; an item that is there keeps its place, and what was not known of it is added. */
  readonly add: (items: readonly Item[]) => void
}

/** A growing pool of at most `most` candidates; those beyond it are passed over. */
export function createPool(items: readonly Item[] = [], { most = 20_000 }: { most?: number } = {}): Pool {
  const places = new Map<string, number>()
  const styleOf = new Map<string, number>()
  const pool = {
    items: [] as Item[],
    terms: [] as Term[],
    facets: dictionary<PoolFacet>(),
    placeOf: (id: string) => places.get(id),
    starts: [0],
    termsAt: [] as number[],
    shares: [] as number[],
    leaves: [] as number[],
    tops: [] as number[],
    brands: [] as number[],
    styles: [] as number[],
    logPrices: [] as number[],
    isOut: [] as boolean[],
  }
  const { terms, facets, starts, termsAt, shares } = pool

  const numberOf = (known: PoolFacet, facet: string, value: string): number => {
    let term = known.terms.get(value)
    if (term === undefined) known.terms.set(value, (term = terms.push({ facet, value, count: 0 }) - 1))
    return term
  }

  function append(item: Item): void {
    let leaf = -1
    let top = -1
    let brand = -1
    eachFacet(item, (facet, values) => {
      const known = (facets[facet] ??= { terms: new Map(), carriers: 0 })
      const share = values.length > 1 ? 1 / Math.sqrt(values.length) : 1
      let term = -1
      for (const value of values) {
        term = numberOf(known, facet, value)
        terms[term]!.count++
        termsAt.push(term)
        shares.push(share)
      }
      known.carriers++
      if (facet === 'brand') brand = term
      if (facet === 'category') top = term
      if (facet.startsWith('category') && /^category\d?$/.test(facet)) leaf = term
    })
    starts.push(termsAt.length)
    pool.leaves.push(leaf)
    pool.tops.push(top)
    pool.brands.push(brand)
    pool.logPrices.push(Math.log(item.price || NaN))
    pool.isOut.push(isOut(item))
    const style = styleName(item)
    if (!styleOf.has(style)) styleOf.set(style, styleOf.size)
    pool.styles.push(styleOf.get(style)!)
    places.set(item.item_id, pool.items.push(item) - 1)
  }

  const add = (more: readonly Item[]): void => {
    for (const item of more) {
      const place = places.get(item.item_id)
      if (place === undefined) {
        if (pool.items.length < most) append(item)
      } else {
        const merged = { ...item, ...pool.items[place]! }
        pool.items[place] = merged
        pool.isOut[place] = isOut(merged)
      }
    }
  }
  add(items)
  return { ...pool, add }
}

/** What the colours and sizes of one style have in common: the shop's own word for it, or brand and name. */
const styleName = (item: Item): string => `${(item['item_group_id'] ?? `${item.item_brand ?? ''}\n${item.item_name ?? item.item_id}`) as string}`
