import type { EventName } from '../events/event'

/**
 * How much one event tells about the shopper's taste, in views: a purchase counts like five of them. An item
 * taken back out of the cart takes half of the add with it.
 */
export const evidence: Partial<Record<EventName, number>> = {
  view_item: 1,
  select_item: 1,
  add_to_cart: 3,
  add_to_wishlist: 2,
  purchase: 5,
  remove_from_cart: -1.5,
  refund: -2.5,
}

/** What the words of a search count for. */
export const searchEvidence = 1.5

/**
 * How likely a passed-over item was looked at, given the place of the item that was clicked: certain just above
 * the click, less with distance. Items below a click count as unseen ("click > skip above", Joachims, Granka,
 * Pan, Hembrooke & Gay 2005, §5.1).
 *
 * @param distance  places between the two, from 1
 */
export const examined = (distance: number): number => 1 / Math.sqrt(distance)
