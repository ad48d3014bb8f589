import { topCategory } from '../../events/facets'
import { average } from '../../math/average'
import { dictionary } from '../../math/dictionary'
import { priorStrength } from '../affinity'
import type { Signal } from '../signal'

/** Beyond ±1 the price is out of place and that is all: how far out, a log-density would exaggerate. */
const mostLift = 1

/** Prices within a tenth count as alike: no variance is smaller than that. */
const leastVariance = 0.01

/**
 * How well the price fits what the shopper looks at, within the item's top category: the log-ratio of two normal
 * densities of log-price, the shopper's over the list's own. The shopper's has the moments of their n weighted views
 * and of κ views that look like the list, as in a normal model with conjugate prior (Gelman et al. 2013, §3.3).
 *
 * Relative to the category's mean in this list: prices say which shirt, not whether a shirt or a shoe, and a
 * candidate without a price has neither gain nor loss.
 */
export const priceFit: Signal = ({ items, profile, recall }) => {
  /** The log-prices of each top category, by candidate. */
  const shelves = dictionary<number[]>()
  items.forEach((item, i) => {
    const log = Math.log(item.price!)
    if (isFinite(log)) (shelves[topCategory(item)] ??= [])[i] = log
  })
  const fits: number[] = []
  for (const top in shelves) {
    const logs = shelves[top]!
    const [count = 0, ...sums] = profile.prices[top] ?? []
    const n = recall([0, count])
    if (!n) continue
    const shelf = [average(logs), average(logs.map((log) => log ** 2))]
    const fitsShelf = logDensity(shelf)
    const fitsShopper = logDensity(shelf.map((moment, at) => moment + (n / (n + priorStrength)) * (sums[at]! / count - moment)))
    const fit = logs.map((log) => Math.max(-mostLift, Math.min(mostLift, fitsShopper(log) - fitsShelf(log))))
    const mean = average(fit)
    fit.forEach((value, i) => (fits[i] = value - mean))
  }
  return { price: (i) => fits[i]! }
}

/** ln N(x) of the normal distribution with these first two moments, but for the constant that cancels in a ratio. */
function logDensity([mean, meanSquare]: readonly number[]): (x: number) => number {
  const variance = Math.max(leastVariance, meanSquare! - mean! ** 2)
  return (x) => -(Math.log(variance) + (x - mean!) ** 2 / variance) / 2
}
