import { eachFacet, type Item, type ShopEvent } from '@reshelf/engine'

/** Points for an event, as the product's documentation suggests for a start: clicks little, conversions much. */
const points: Readonly<Record<string, number>> = { view_item: 1, select_item: 1, add_to_wishlist: 2, add_to_cart: 3, purchase: 5 }
/** The strongest value of all gets this score. */
const mostScore = 20

/**
 * Additive facet scores, as in Algolia's classic Personalization: each event adds points to the facet values of its
 * items, a shopper's scores are scaled so that the highest is 20, and a candidate gets the sum over its values.
 */
export function createFacetScores(): { add: (event: ShopEvent) => void; score: (item: Item) => number } {
  const sums = new Map<string, number>()
  let highest = 0
  return {
    add({ name, items = [] }) {
      const worth = points[name]
      if (!worth) return
      for (const item of items)
        eachFacet(item, (facet, values) => {
          if (facet === 'word') return
          for (const value of values) {
            const sum = (sums.get(`${facet}:${value}`) ?? 0) + worth
            sums.set(`${facet}:${value}`, sum)
            highest = Math.max(highest, sum)
          }
        })
    },
    score(item) {
      let score = 0
      eachFacet(item, (facet, values) => {
        for (const value of values) score += facet === 'word' ? 0 : (mostScore * (sums.get(`${facet}:${value}`) ?? 0)) / (highest || 1)
      })
      return score
    },
  }
}
