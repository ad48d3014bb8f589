import type { Signal } from '../../rank/signal'
import { touchesOf } from './touches'

/** `top-untouched` is 1 for the shop's first place in a list where the shopper has touched nothing: that place gets more than its rank explains. */
export const untouchedTop: Signal = (list) => (touchesOf(list).order.length ? {} : { 'top-untouched': (i) => +(i === 0) })
