import type { Profile, Recall } from '../../profile/profile'
import type { Signal } from '../../rank/signal'
import type { Vectors } from '../vectors'

/** Choices, and items passed over, that it takes before what they have in common counts half. */
const [firmChoices, firmPasses] = [2, 6]

/**
 * How much each known item says about a shopper: those chosen count for them, those passed over for something further
 * down the list against them, in the mean as much (both as shares of certainty, fading with the long half-life).
 *
 *   chosen  c / (C + 2)^¾        passed over  −p / (P + 6) · C / (C + 2)^¾
 *
 * with c and p of the one item, C and P of all. Between a sum and a mean: the more is known, the more it counts. Empty
 * for who has chosen nothing.
 */
export function leaningOf(profile: Profile, recall: Recall, isKnown: (item: string) => boolean): [item: string, weight: number][] {
  const found: [item: string, chosen: number, passed: number][] = []
  for (const item in profile.items) {
    if (!isKnown(item)) continue
    const [viewed, carted, bought, passed] = profile.items[item]!
    const chosen = Math.min(1, recall([0, viewed + carted + bought]))
    found.push([item, chosen, chosen ? 0 : Math.min(1, recall([0, passed]))])
  }
  const choices = found.reduce((sum, [, chosen]) => sum + chosen, 0)
  const passes = found.reduce((sum, [, , passed]) => sum + passed, 0)
  if (!choices) return []
  const share = (choices + firmChoices) ** -0.75
  return found.map(([item, chosen, passed]) => [item, share * (chosen - (choices * passed) / (passes + firmPasses))])
}

/**
 * Items as points, so learnt that who chose some, rather than what lay beside them, goes on in their direction: an item is
 * the sum of its facets' factors (Kula 2015, "Metadata Embeddings", §3), a shopper that of their items (Koren 2008,
 * "Factorization Meets the Neighborhood", §4.1, Asymmetric-SVD).
 *
 *   kin = v(candidate) · Σ_items leaning · v(item)        appeal = the last number: what everybody makes of it
 */
export const kinship =
  (vectors: Vectors): Signal =>
  ({ items, profile, recall }) => {
    const shopper: number[] = []
    for (const [item, weight] of leaningOf(profile, recall, (id) => !!vectors[id])) {
      vectors[item]!.forEach((number, at) => (shopper[at] = (shopper[at] ?? 0) + weight * number))
    }
    const of = (i: number): readonly number[] => vectors[items[i]!.item_id] ?? []
    return {
      kin: (i) => of(i).slice(0, -1).reduce((sum, number, at) => sum + number * (shopper[at] ?? 0), 0),
      appeal: (i) => of(i).at(-1) ?? 0,
    }
  }
