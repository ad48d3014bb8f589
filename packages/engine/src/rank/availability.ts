import type { Item } from '../events/event'

/*
 * Whether an item can be had, from schema.org's `https://schema.org/OutOfStock`, Merchant's `out of stock`, `preorder` and
 * the spellings between them. Silence means that it can.
 */

/** Whether an item cannot be had at all. */
export const isOut = ({ availability = '' }: Item): boolean => /out.?of.?stock|sold.?out|discontinued|unavailable/i.test(availability)

/** Whether an item that is not out has to be waited for. */
export const isLater = ({ availability = '' }: Item): boolean => /(pre|back|made.?to).?(order|sale)/i.test(availability)
