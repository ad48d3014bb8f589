import { leaningsOf } from '../leanings'
import { categoryTerms, likeness } from '../likeness'
import type { Strategy } from '../strategy'
import { nameOf } from '../words'

/** How much the shopper's leanings count beside the likeness. */
const ownShare = 0.004
const leafBonus = 0.5

/** What could stand in for an item: of its category, sharing what is rare, near its price. Without an item in question: the one looked at last. */
export const similar: Strategy = (situation) => {
  const { pool, viewed } = situation
  const seed = situation.of[0] ?? viewed[0]?.item
  if (!seed) return undefined
  const alike = likeness(pool, seed)
  const { leaf, top } = categoryTerms(pool, seed)
  const { scores } = leaningsOf(situation)
  const style = pool.styles[pool.placeOf(seed.item_id) ?? -1]
  const logPrice = Math.log(seed.price || NaN)
  return {
    reason: `Similar to ${nameOf(seed)}`,
    score(place) {
      // Without anything in common with its kind, it is no alternative.
      if (pool.styles[place] === style || (top >= 0 && pool.tops[place] !== top) || !alike[place]) return -Infinity
      const apart = Math.abs(pool.logPrices[place]! - logPrice) || 0
      return alike[place]! + (leaf >= 0 && pool.leaves[place] === leaf ? leafBonus : 0) - 0.15 * Math.min(2, apart) + ownShare * scores[place]!
    },
    because: () => `it is like ${nameOf(seed)}`,
    diversity: 0.15,
  }
}
