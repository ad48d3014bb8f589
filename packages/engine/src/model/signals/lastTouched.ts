import type { Signal } from '../../rank/signal'
import { touchesOf } from './touches'

const minute = 60_000
const sessionGap = 30 * minute

/**
 * Which of the candidates the shopper had in hand last: a shopper comes back to where they were. `touched-last` is 1
 * for the one touched most recently, `touched-order` 1/r for the r-th most recent, `touched-now` is 1 when it is the
 * very last thing the shopper did and fades over minutes (`touched-stale` when they have done something else since),
 * `touched-share` its part of all touches in this list, `touched-most` the most of them, and `touched-before` is 1 where the last touch lies before this session (half an hour without a touch, as GA4 counts).
 */
export const lastTouched: Signal = (list) => {
  const { now, profile } = list
  const { order, counts, times } = touchesOf(list)
  const total = counts.reduce((sum, count) => sum + count, 0)
  const most = Math.max(...counts)
  const rank = new Map(order.map((i, r) => [i, r + 1]))
  const idle = (i: number): number => Math.max(0, now - times[i]!) / minute
  return {
    'touched-last': (i) => +(rank.get(i) === 1),
    'touched-second': (i) => +(rank.get(i) === 2),
    'touched-order': (i) => (rank.has(i) ? 1 / rank.get(i)! : 0),
    'touched-now': (i) => (times[i] && times[i] >= profile.last ? 1 / (1 + idle(i)) : 0),
    'touched-fresh': (i) => (times[i] ? 1 / (1 + idle(i) / 10) : 0),
    'touched-share': (i) => counts[i]! / total,
    'touched-most': (i) => +(counts[i] === most && most > 0),
    'touched-stale': (i) => +(rank.get(i) === 1 && times[i]! < profile.last),
    'touched-before': (i) => +(times[i]! > 0 && now - times[i]! > sessionGap),
  }
}
