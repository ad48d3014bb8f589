import { categoryTerms, likeness } from '../likeness'
import type { Strategy } from '../strategy'
import { nameOf } from '../words'

/** A step up costs from a tenth more to twice as much; best about a third more. */
export const stepUp: { readonly least: number; readonly best: number; readonly most: number } = { least: Math.log(1.1), best: Math.log(1.35), most: Math.log(2) }

/** Dearer alternatives to an item: of its own kind, alike, a step up in price. Without a price or a category, none. */
export const upsell: Strategy = ({ pool, of, viewed }) => {
  const seed = of[0] ?? viewed[0]?.item
  const logPrice = Math.log(seed?.price || NaN)
  if (!seed || Number.isNaN(logPrice)) return undefined
  const { leaf } = categoryTerms(pool, seed)
  if (leaf < 0) return undefined
  const alike = likeness(pool, seed)
  return {
    reason: `A step up from ${nameOf(seed)}`,
    score(place) {
      const step = pool.logPrices[place]! - logPrice
      if (pool.leaves[place] !== leaf || !(step >= stepUp.least && step <= stepUp.most)) return -Infinity
      return alike[place]! - Math.abs(step - stepUp.best)
    },
    because: (place) => `the same kind as ${nameOf(seed)}, ${Math.round(100 * (Math.exp(pool.logPrices[place]! - logPrice) - 1))} % dearer`,
    diversity: 0.15,
  }
}
