import type { Signal } from '../../rank/signal'
import { touchesOf } from './touches'

/**
 * The price among its neighbours on the shelf: `price-rank` from −½ (cheapest of the list) to ½ (dearest), `price-least` for the cheapest alone,
 * `price-beaten` the log-ratio (2 at most) to the cheapest before it, which a shopper has seen by then, and against
 * what the shopper touched in this list: `price-above` and `price-below` are the log-ratio to the mean of the touched,
 * whichever way it goes.
 */
export const priceRank: Signal = (list) => {
  const { items } = list
  const logs = items.map(({ price }) => Math.log(price!))
  const priced = [...logs.keys()].filter((i) => Number.isFinite(logs[i])).sort((a, b) => logs[a]! - logs[b]!)
  const rank = new Map(priced.map((i, r) => [i, priced.length > 1 ? r / (priced.length - 1) - 0.5 : 0]))
  const touched = touchesOf(list).order.filter((i) => rank.has(i))
  const mean = touched.reduce((sum, i) => sum + logs[i]!, 0) / touched.length
  const above = (i: number): number => Math.max(-1, Math.min(1, logs[i]! - mean))
  let least = Infinity
  const beaten = logs.map((log) => {
    if (log < least) least = log
    return log < Infinity ? Math.min(2, log - least) : 0
  })
  return {
    'price-beaten': (i) => beaten[i]!,
    'price-rank': (i) => rank.get(i) ?? 0,
    'price-least': (i) => +(rank.get(i) === -0.5),
    'price-above': (i) => Math.max(0, above(i)),
    'price-below': (i) => Math.max(0, -above(i)),
  }
}
