import { column, type Signal } from '../signal'
import { stockOf } from '../stockOf'

/** Waiting for a product costs it something; one that is sold out is left to the guard that sinks it. */
export const stock: Signal = (list) =>
  column(list, {
    signal: 'stock',
    value: (i) => (stockOf(list.items[i]!) === 'later' ? -1 : 0),
    because: () => 'it is not in stock yet',
  })
