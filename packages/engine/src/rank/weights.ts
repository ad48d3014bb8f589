/**
 * How much each signal counts where no model says otherwise: a careful clerk's rules of thumb, in the unit of
 * −ln(shop rank) × its weight, the w₀ that `strength` does not scale. The order of magnitude is the point:
 *
 * - a product the shopper opened lately comes before anything that is merely alike;
 * - a department (`gender`, the first category level) is nearly a condition, a brand or a colour a preference;
 * - what the query asks for beats all preferences and the place in the list, but not the department.
 */
export const defaultWeights: Readonly<Record<string, number>> = {
  'shop-rank': 0.5,
  viewed: 40,
  carted: 8,
  bought: -48,
  passed: -0.5,
  query: 8,
  price: 0.7,
  stock: 1,
  'affinity:gender': 8,
  'affinity:category': 8,
  'affinity:category2': 1,
  'affinity:category3': 1,
  'affinity:brand': 0.5,
  'affinity:word': 0.5,
}

/** For facets a shop made up. */
export const otherFacetWeight = 0.4

/** The default weight of a signal by its name. */
export const weightOf = (signal: string): number => defaultWeights[signal] ?? otherFacetWeight
