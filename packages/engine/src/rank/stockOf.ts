import type { Item } from '../events/event'

/**
 * Whether an item can be had now, later or not at all, from schema.org's `https://schema.org/OutOfStock`,
 * Merchant's `out of stock`, `preorder` and the spellings between them. Silence means now.
 */
export const stockOf = ({ availability }: Item): 'now' | 'later' | 'out' =>
  !availability ? 'now' : /out.?of.?stock|sold.?out|discontinued|unavailable/i.test(availability) ? 'out' : /(pre|back|made.?to).?(order|sale)/i.test(availability) ? 'later' : 'now'
