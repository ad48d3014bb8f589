import type { Signal } from '../../rank/signal'
import { touchesOf } from './touches'

/** Places named one by one, before and after the place touched last. */
const near = [-3, -2, -1, 1, 2, 3, 4]

/**
 * Where a candidate stands in the shop's order, seen from the one touched last: people read on from where they were.
 * One signal for each of the places around it that was not touched itself, one for all that follow (1/√distance), one for
 * them while that touch is the last thing the shopper did (`beside:now`), one
 * for what lies beyond the furthest place touched, one for the way the last two touches lead (`beside:onward`, 1 ahead and
 * −1 behind), and the shop's rank anew, which counts for less once a shopper has been inside the list.
 */
export const besideTouched: Signal = (list) => {
  const { order, times } = touchesOf(list)
  const [last, before] = order
  if (last === undefined) return {}
  const heading = before === undefined ? 0 : Math.sign(last - before)
  const furthest = Math.max(...order)
  const after = (i: number): number => (i > last ? 1 / Math.sqrt(i - last) : 0)
  return {
    ...Object.fromEntries(near.map((distance) => [`beside:${distance}`, (i: number) => +(i - last === distance && !times[i])])),
    'beside:after': after,
    'beside:now': (i) => (times[last]! < list.profile.last ? 0 : after(i)),
    'beside:far': (i) => Math.min(1, Math.abs(i - last) / 10),
    'beside:beyond': (i) => +(i > furthest),
    'beside:onward': (i) => heading * Math.sign(i - last),
    'beside:rank': (i) => Math.log(i + 1),
  }
}
