import { topCategory } from '../../events/facets'
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
  const logs = items.map(({ price }) => Math.log(price!))
  const shelves = dictionary<number[]>()
  items.forEach((item, i) => {
    if (Number.isFinite(logs[i])) (shelves[topCategory(item)] ??= []).push(i)
  })
  const fits: number[] = []
  for (const top in shelves) {
    const places = shelves[top]!
    const [count, sum, sumOfSquares] = profile.prices[top] ?? []
    const n = recall.long(count)
    if (!n) continue
    const average = (of: (i: number) => number): number => places.reduce((total, i) => total + of(i), 0) / places.length
    const mean = average((i) => logs[i]!)
    const square = average((i) => logs[i]! ** 2)
    const towards = (shelf: number, own: number): number => shelf + (n / (n + priorStrength)) * (own - shelf)
    const shelf = logDensity(mean, square)
    const shopper = logDensity(towards(mean, sum! / count!), towards(square, sumOfSquares! / count!))
    for (const i of places) fits[i] = Math.max(-mostLift, Math.min(mostLift, shopper(logs[i]!) - shelf(logs[i]!)))
    const meanFit = average((i) => fits[i]!)
    for (const i of places) fits[i]! -= meanFit
  }
  return { price: (i) => fits[i]! }
}

/** ln N(x) of the normal distribution with these first two moments, but for the constant that cancels in a ratio. */
function logDensity(mean: number, meanSquare: number): (x: number) => number {
  const variance = Math.max(leastVariance, meanSquare - mean ** 2)
  return (x) => -(Math.log(variance) + (x - mean) ** 2 / variance) / 2
}
