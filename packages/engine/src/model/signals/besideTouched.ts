import type { Signal } from '../../rank/signal'
import { touchesOf } from './touches'

/** Places named one by one, before and after the place touched last. */
const near = [-3, -2, -1, 1, 2, 3, 4]

/**
 * Where a candidate stands in the shop's order, seen from the one touched last: people read on from where they were.
 * One signal for each of the places around it that was not touched itself, one for all that follow (1/√distance), one
 * for what lies beyond the furthest place touched, and the shop's rank anew, which counts for less once a shopper has
 * been inside the list.
 */
export const besideTouched: Signal = (list) => {
  const { order, times } = touchesOf(list)
  const [last] = order
  if (last === undefined) return {}
  const furthest = Math.max(...order)
  return {
    ...Object.fromEntries(near.map((distance) => [`beside:${distance}`, (i: number) => +(i - last === distance && !times[i])])),
    'beside:after': (i) => (i > last ? 1 / Math.sqrt(i - last) : 0),
    'beside:far': (i) => Math.min(1, Math.abs(i - last) / 10),
    'beside:beyond': (i) => +(i > furthest),
    'beside:rank': (i) => Math.log(i + 1),
  }
}
