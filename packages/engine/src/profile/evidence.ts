import type { EventName } from '../events/event'
import type { Count } from './profile'

/**
 * What one event tells: how much about the shopper's taste, in views, and what it adds to which of the item's
 * counts. A purchase is worth five views; an item taken back out of the cart takes half of the add with it.
 */
export const evidence: Readonly<Partial<Record<EventName, readonly [views: number, count: Count, amount: 1 | -1]>>> = {
  view_item: [1, 0, 1],
  select_item: [1, 0, 1],
  add_to_cart: [3, 1, 1],
  add_to_wishlist: [2, 1, 1],
  remove_from_cart: [-1.5, 1, -1],
  purchase: [5, 2, 1],
  refund: [-2.5, 2, -1],
}

/**
 * What one stated value counts for, in views, for as long as it is stated: as much as ten looks today, and it does not
 * fade. What the shop knows of the shopper (`item_id: 'traits'`) is weaker than what the shopper says.
 */
export const statedEvidence = (source: string): number => (source === 'traits' ? 3 : 10)

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
