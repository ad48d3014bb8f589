import type { Signal } from '../signal'
import { stockOf } from '../stockOf'

/** Waiting for a product costs it something; one that is sold out is left to the guard that sinks it. */
export const stock: Signal = ({ items }) => ({ stock: (i) => (stockOf(items[i]!) === 'later' ? -1 : 0) })
