import type { Signal } from '../signal'

/** The shop's own order, as −ln(rank): the first place is worth as much over the second as the tenth over the twentieth. */
export const shopRank: Signal = () => ({ 'shop-rank': (i) => -Math.log(i + 1) })
