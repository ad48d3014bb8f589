import { column, type Signal } from '../signal'

/** The shop's own order, as −ln(rank): the first place is worth as much over the second as the tenth over the twentieth. */
export const shopRank: Signal = (list) =>
  column(list, {
    signal: 'shop-rank',
    value: (i) => -Math.log(i + 1),
    because: (i) => `the shop lists it at ${i + 1}`,
  })
