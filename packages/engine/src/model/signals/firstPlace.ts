import type { Signal } from '../../rank/signal'

/** `first-place` is 1 for the shop's first place before the shopper has done anything: the top of the first list gets more than its rank explains. */
export const firstPlace: Signal = ({ profile }) => (profile.events ? {} : { 'first-place': (i) => +!i })
