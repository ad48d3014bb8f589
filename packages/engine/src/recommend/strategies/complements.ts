import type { Item } from '../../events/event'
import { eachFacet } from '../../events/facets'
import { leaningsOf } from '../leanings'
import { categoryTerms } from '../likeness'
import type { Situation, Strategy } from '../strategy'
import { nameOf } from '../words'

/** What goes with an item shares these with it. */
const shared: Readonly<Record<string, number>> = { gender: 3, brand: 0.8, color: 0.4, category2: 0.5 }
/** An item that the crowd's sessions hold beside it is the better companion. */
const besideBonus = 4
const ownShare = 0.05
/** How many items of a cart are looked at. */
const mostSeeds = 5

/**
 * What goes with an item, or with what is in the cart: of the same department but another kind, for the same person, and
 * not much dearer; first of all what the crowd had in hand beside it, where a model says so. Without an item in question:
 * the cart; without one, what was looked at last.
 */
export const complements: Strategy = (situation) => {
  const { pool, of, cart, viewed } = situation
  const seeds = (of.length ? of : cart.length ? cart : viewed.slice(0, 1).map(({ item }) => item)).slice(0, mostSeeds)
  const [seed] = seeds
  if (!seed) return undefined
  const { scores } = leaningsOf(situation)
  const seedTerms = seeds.map((item) => ({ ...categoryTerms(pool, item), logPrice: Math.log(item.price || Infinity) }))
  const { leaves, tops, logPrices } = pool
  const kinds = new Set(seedTerms.flatMap(({ leaf }) => (leaf < 0 ? [] : leaf)))
  const departments = new Set(seedTerms.flatMap(({ top }) => (top < 0 ? [] : top)))
  const dearest = Math.max(...seedTerms.map(({ logPrice }) => logPrice))
  const goesWith = sharedWith(situation, seeds)
  const beside = besideOf(situation, seeds)
  if (!departments.size && !beside.size) return undefined
  /** The one of its department, to be named. */
  const seedOf = (place: number): Item => seeds[Math.max(0, seedTerms.findIndex(({ top }) => top === tops[place]))]!
  return {
    reason: seeds.length < 2 ? `Goes with ${nameOf(seed)}` : of.length ? `Goes with ${nameOf(seed)} and more` : 'Goes with what is in your cart',
    score(place) {
      const follow = beside.get(place)
      if (kinds.has(leaves[place]!) || (follow === undefined && !departments.has(tops[place]!))) return -Infinity
      // A price that nobody says is no reason against it.
      const dearer = Math.max(0, logPrices[place]! - dearest) || 0
      return goesWith(place) + (follow === undefined ? 0 : besideBonus + Math.log(1 + 100 * follow)) - dearer + ownShare * scores[place]! - Math.log(place + 1) / 4
    },
    because: (place) => `${beside.has(place) ? 'others had it in hand' : 'it goes'} with ${nameOf(seedOf(place))}`,
    diversity: 0.5,
  }
}

/** How much a candidate shares with the items of what companions share. */
function sharedWith({ pool }: Situation, seeds: readonly Item[]): (place: number) => number {
  const weights = new Float64Array(pool.terms.length)
  for (const seed of seeds) {
    eachFacet(seed, (facet, values) => {
      for (const value of values) {
        const term = pool.facets[facet]?.terms.get(value)
        if (term !== undefined) weights[term] = shared[facet] ?? 0
      }
    })
  }
  const { starts, termsAt } = pool
  return (place) => {
    let sum = 0
    for (let at = starts[place]!; at < starts[place + 1]!; at++) sum += weights[termsAt[at]!]!
    return sum
  }
}

/** By place, the share of the items' sessions that held the candidate too. */
function besideOf({ pool, neighbours }: Situation, seeds: readonly Item[]): Map<number, number> {
  const beside = new Map<number, number>()
  for (const { item_id } of seeds) {
    for (const [id, , within] of neighbours?.(item_id) ?? []) {
      const place = pool.placeOf(id)
      if (place !== undefined) beside.set(place, (beside.get(place) ?? 0) + within)
    }
  }
  return beside
}
