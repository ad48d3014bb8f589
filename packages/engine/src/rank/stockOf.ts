import type { Item } from '../events/event'
import { memo } from '../math/memo'

/**
 * Whether an item can be had now, later or not at all, from schema.org's `https://schema.org/OutOfStock`,
 * Merchant's `out of stock`, `preorder` and the spellings between them. Silence means now.
 */
export const stockOf = ({ availability }: Item): 'now' | 'later' | 'out' => (availability ? readAvailability(availability) : 'now')

const readAvailability = memo((text): 'now' | 'later' | 'out' => {
  if (/out.?of.?stock|sold.?out|discontinued|unavailable/i.test(text)) return 'out'
  return /(pre|back|made.?to).?(order|sale)/i.test(text) ? 'later' : 'now'
})
