import type { Signal } from '../signal'
import { isLater } from '../availability'

/** Waiting for a product costs it something; one that is sold out is left to the guard that sinks it. */
export const stock: Signal = ({ items }) => ({ stock: (i) => (isLater(items[i]!) ? -1 : 0) })
