import type { Signal } from '../../rank/signal'
import { touchesOf } from './touches'

/**
 * Where a candidate stands in the shop's order, seen from the one touched last: people read on from where they were.
 * One signal each for the neighbours just before and after it, if they were not touched themselves, one for all that follow
 * (1/√distance), the same anew while that touch is the last thing the shopper did (`beside:now`), one for the distance (`beside:far`, 1
 * from ten places on), one for what lies beyond the furthest place touched, one for the way the last two touches lead
 * (`beside:onward`, 1 ahead and −1 behind), and the shop's rank anew, which counts for less once a shopper has been inside the list.
 */
export const besideTouched: Signal = (list) => {
  const { order, times } = touchesOf(list)
  const [last, before] = order
  if (last === undefined) return {}
  const heading = before === undefined ? 0 : Math.sign(last - before)
  const furthest = Math.max(...order)
  const after = (i: number): number => (i > last ? 1 / Math.sqrt(i - last) : 0)
  return {
    'beside:-1': (i) => +(i === last - 1 && !times[i]),
    'beside:1': (i) => +(i === last + 1 && !times[i]),
    'beside:after': after,
    'beside:now': (i) => (times[last]! < list.profile.last ? 0 : after(i)),
    'beside:far': (i) => Math.min(1, Math.abs(i - last) / 10),
    'beside:beyond': (i) => +(i > furthest),
    'beside:onward': (i) => heading * Math.sign(i - last),
    'beside:rank': (i) => Math.log(i + 1),
  }
}
