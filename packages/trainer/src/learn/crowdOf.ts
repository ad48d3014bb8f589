import type { Model } from '@reshelf/engine'
import type { CrowdCounts, Tally } from './crowdCounts'

/** Expected clicks it takes before an item's, or a facet value's, own record counts as much as the prior. */
export const priors = { item: 2, facet: 10 } as const

/**
 * What a crowd likes, as log-ratios shrunk towards 0: ln( (clicks + κ) / (expected + κ) ), the posterior mean of a
 * Gamma-Poisson rate with mean 1 (Gelman et al. 2013, §2.6).
 *
 * @param without the fold whose shoppers are left out; none by default
 */
export const crowdOf = ({ items, facets }: CrowdCounts, without = -1): Pick<Model, 'items' | 'facets'> => ({
  items: strengths(items, priors.item, without),
  facets: strengths(facets, priors.facet, without),
})

const strengths = (tallies: CrowdCounts['items'], prior: number, without: number): Record<string, Record<string, number>> =>
  record([...tallies].map(([kind, values]) => [kind, record([...values].map(([value, tally]) => [value, strength(tally, prior, without)]))]))

const strength = ({ clicks, expected }: Tally, prior: number, without: number): number => Math.log((total(clicks, without) + prior) / (total(expected, without) + prior))

const total = (counts: Float64Array, without: number): number => counts.reduce((sum, count, fold) => (fold === without ? sum : sum + count), 0)

/** Without a prototype: the keys are anybody's. */
function record<Value>(entries: readonly (readonly [string, Value])[]): Record<string, Value> {
  const made = Object.create(null) as Record<string, Value>
  for (const [key, value] of entries) made[key] = value
  return made
}
