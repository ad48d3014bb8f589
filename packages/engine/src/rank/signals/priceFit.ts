import { topCategory } from '../../events/facets'
import { logPrice } from '../../events/logPrice'
import { priorStrength } from '../affinity'
import { column, type Signal } from '../signal'

/** Beyond ±1 the price is out of place and that is all: how far out, a log-density would exaggerate. */
const mostLift = 1

/**
 * How well the price fits what the shopper looks at, within the item's top category: the log-ratio of two normal
 * densities of log-price, the shopper's over the list's own. The shopper's has the moments of their n weighted views
 * and of κ views that look like the list, as in a normal model with conjugate prior (Gelman et al. 2013, §3.3).
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
    if (logs[i] !== undefined) (shelves.get(top) ?? shelves.set(top, []).get(top)!).push(i)
  })
  const fits: number[] = []
  for (const [top, places] of shelves) {
    const moments = profile.prices[top]
    const n = recall.long(moments?.[0])
    if (!moments || n <= 0) continue
    const mean = average(places, (i) => logs[i]!)
    const square = average(places, (i) => logs[i]! ** 2)
    const towardsOwn = (shelf: number, own: number): number => shelf + (n / (n + priorStrength)) * (own - shelf)
    const shelf = normal(mean, square)
    const shopper = normal(towardsOwn(mean, moments[1] / moments[0]), towardsOwn(square, moments[2] / moments[0]))
    for (const i of places) fits[i] = Math.max(-mostLift, Math.min(mostLift, logDensity(logs[i]!, shopper) - logDensity(logs[i]!, shelf)))
    const meanFit = average(places, (i) => fits[i]!)
    for (const i of places) fits[i]! -= meanFit
  }
  return column(list, {
    signal: 'price',
    value: (i) => fits[i]!,
    because: () => 'its price against the prices you look at',
  })
}

interface Normal {
  readonly mean: number
  readonly variance: number
}

/** Prices within a tenth count as alike: no variance is smaller than that. */
const leastVariance = 0.01

/** The normal distribution with these first two moments. */
const normal = (mean: number, meanSquare: number): Normal => ({ mean, variance: Math.max(leastVariance, meanSquare - mean ** 2) })

/** ln N(x; mean, variance), but for the constant that cancels in a ratio. */
const logDensity = (x: number, { mean, variance }: Normal): number => -0.5 * Math.log(variance) - (x - mean) ** 2 / (2 * variance)

const average = (places: readonly number[], of: (i: number) => number): number => places.reduce((sum, i) => sum + of(i), 0) / places.length
