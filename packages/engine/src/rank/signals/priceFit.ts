import { topCategory } from '../../events/facets'
import { logPrice } from '../../events/logPrice'
import type { PriceMemory } from '../../profile/profile'
import { priorStrength } from '../affinity'
import { column, type Signal } from '../signal'
import { weightOf } from '../weights'

/** A log-lift beyond ±3 would let a price alone outweigh everything. */
const mostLift = 3

/**
 * How well the price fits what the shopper looks at, within the item's top category: the log-ratio of two normal
 * densities of log-price, the shopper's posterior over the list's own. The list's mean and variance serve as a
 * prior worth κ views (normal model with conjugate prior, Gelman et al. 2013, §3.3).
 *
 * Relative to the category's mean in this list: prices say which shirt, not whether a shirt or a shoe, and a
 * candidate without a price has neither gain nor loss.
 */
export const priceFit: Signal = (list) => {
  const { items, profile, recall } = list
  const logs = items.map(logPrice)
  const shelves = new Map<string, number[]>()
  items.forEach((item, i) => {
    const top = topCategory(item)
    if (logs[i] === undefined) return
    if (!shelves.has(top)) shelves.set(top, [])
    shelves.get(top)!.push(i)
  })
  const fits = new Float64Array(items.length)
  for (const [top, places] of shelves) {
    const moments = profile.prices[top]
    const n = recall.long(moments?.[0] ?? 0)
    if (!moments || n <= 0) continue
    const mean = average(places, (i) => logs[i]!)
    const shelf = { mean, variance: Math.max(leastVariance, average(places, (i) => (logs[i]! - mean) ** 2)) }
    const shopper = shopperPrices(moments, n, shelf)
    for (const i of places) fits[i] = Math.max(-mostLift, Math.min(mostLift, logDensity(logs[i]!, shopper) - logDensity(logs[i]!, shelf)))
    const meanFit = average(places, (i) => fits[i]!)
    for (const i of places) fits[i]! -= meanFit
  }
  return column(list, {
    signal: 'price',
    weight: weightOf('price'),
    value: (i) => fits[i]!,
    because: () => 'its price against the prices you look at',
  })
}

interface Normal {
  readonly mean: number
  readonly variance: number
}

/** ln N(x; mean, variance), but for the constant that cancels in a ratio. */
const logDensity = (x: number, { mean, variance }: Normal): number => -0.5 * Math.log(variance) - (x - mean) ** 2 / (2 * variance)

/** Prices within a tenth count as alike: no variance is smaller than that. */
const leastVariance = 0.01

const average = (places: readonly number[], of: (i: number) => number): number => places.reduce((sum, i) => sum + of(i), 0) / places.length

/** Posterior mean and variance: the moments of n weighted views and of κ views that look like the shelf. */
function shopperPrices([count, sum, squares]: PriceMemory, n: number, shelf: Normal): Normal {
  const own = sum / count
  const spread = Math.max(0, squares / count - own * own)
  const share = n / (n + priorStrength)
  const mean = share * own + (1 - share) * shelf.mean
  const variance = share * (spread + (own - mean) ** 2) + (1 - share) * (shelf.variance + (shelf.mean - mean) ** 2)
  return { mean, variance: Math.max(leastVariance, variance) }
}
