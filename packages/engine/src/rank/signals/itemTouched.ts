import type { Count } from '../../profile/profile'
import type { Signal } from '../signal'

/**
 * What the shopper did with this very item, fading with the long half-life: opened it, put it into the cart or onto
 * the wish list, bought it (interest that has been answered), or passed it over for something further down. Each is
 * a count that keeps growing, as a share of certainty: 0, ½ after one fresh touch, towards 1.
 */
export const itemTouched: Signal = ({ items, profile, recall }) => {
  const touched =
    (which: Count) =>
    (i: number): number => {
      const count = recall([0, profile.items[items[i]!.item_id]?.[which] ?? 0])
      return count / (1 + count)
    }
  return { viewed: touched(0), carted: touched(1), bought: touched(2), passed: touched(3) }
}
