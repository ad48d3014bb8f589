import type { Signal } from '../../rank/signal'
import { touchesOf } from './touches'

/**
 * The price among its neighbours on the shelf: `price-least` for the cheapest alone, and as log-ratios `price-beaten` to the
 * cheapest before it, which a shopper has seen by then, `price-above` and `price-below` to the mean of what the shopper
 * touched in this list, whichever way it goes. While they have touched nothing there, `price-rank` from −½ (cheapest of the
 * list) to ½ (dearest), and `price-odd` to the median, either way.
 */
export const priceRank: Signal = (list) => {
  const { items } = list
  const logs = items.map(({ price }) => Math.log(price!))
  const priced = [...logs.keys()].filter((i) => Number.isFinite(logs[i])).sort((a, b) => logs[a]! - logs[b]!)
  const rank = new Map(priced.map((i, r) => [i, priced.length > 1 ? r / (priced.length - 1) - 0.5 : 0]))
  const touched = touchesOf(list).order.filter((i) => rank.has(i))
  const mean = touched.reduce((sum, i) => sum + logs[i]!, 0) / touched.length
  const above = (i: number): number => Math.max(-1, Math.min(1, logs[i]! - mean))
  const median = logs[priced[priced.length >> 1]!]!
  let least = Infinity
  const beaten = logs.map((log, i) => (rank.has(i) ? Math.min(2, log - (least = Math.min(least, log))) : 0))
  return {
    'price-rank': (i) => (touched.length ? 0 : (rank.get(i) ?? 0)),
    'price-least': (i) => +(rank.get(i) === -0.5),
    'price-beaten': (i) => beaten[i]!,
    'price-above': (i) => Math.max(0, above(i)),
    'price-below': (i) => Math.max(0, -above(i)),
    'price-odd': (i) => (touched.length ? 0 : Math.min(1, Math.abs(logs[i]! - median))),
  }
}
