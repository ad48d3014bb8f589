import type { Signal } from '../../rank/signal'
import { touchesOf } from './touches'

const minute = 60_000
const sessionGap = 30 * minute

/**
 * Which of the candidates the shopper had in hand last: a shopper comes back to where they were. `touched-last` is 1
 * for the one touched most recently, `touched-order` 1/r for the r-th most recent, `touched-now` is 1 when it is the
 * very last thing the shopper did and fades over minutes, `touched-fresh` fades over tens of minutes for each,
 * `touched-most` is 1 for the most touched, and `touched-before` where the last touch lies before this session (half an
 * hour without a touch, as GA4 counts).
 */
export const lastTouched: Signal = (list) => {
  const { now, profile } = list
  const { order, counts, times } = touchesOf(list)
  const most = Math.max(...counts)
  const rank = new Map(order.map((i, r) => [i, r + 1]))
  const idle = (i: number): number => Math.max(0, now - times[i]!) / minute
  return {
    'touched-last': (i) => +(rank.get(i) === 1),
    'touched-order': (i) => (rank.has(i) ? 1 / rank.get(i)! : 0),
    'touched-now': (i) => (times[i] && times[i] >= profile.last ? 1 / (1 + idle(i)) : 0),
    'touched-fresh': (i) => (times[i] ? 1 / (1 + idle(i) / 10) : 0),
    'touched-most': (i) => +(counts[i] === most && most > 0),
    'touched-before': (i) => +(times[i]! > 0 && now - times[i]! > sessionGap),
  }
}
