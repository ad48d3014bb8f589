/**
 * How much each signal counts where no model says otherwise: a careful clerk's rules of thumb, in the unit of
 * −ln(shop rank) × {@link shopRankWeight}. The order of magnitude is the point:
 *
 * - a product the shopper opened before comes before anything that is merely alike;
 * - a department (`gender`, the first category level) is nearly a condition, a brand or a colour a preference;
 * - what the query says about a candidate beats its place in the list.
 */
export const defaultWeights: Readonly<Record<string, number>> = {
  viewed: 20,
  carted: 4,
  bought: -24,
  passed: -0.5,
  query: 4,
  price: 0.7,
  stock: 1,
  'affinity:gender': 4,
  'affinity:category': 3,
  'affinity:category2': 1,
  'affinity:category3': 1,
  'affinity:brand': 0.5,
  'affinity:word': 0.5,
}

/** w₀: the weight of the shop's own order, the one that `strength` does not scale. */
export const shopRankWeight = 0.5

/** For facets a shop made up. */
export const otherFacetWeight = 0.4

/** The default weight of a signal by its name. */
export const weightOf = (signal: string): number => defaultWeights[signal] ?? otherFacetWeight
