import type { Item } from '../../events/event'
import { stockOf } from '../stockOf'

/** Sold-out candidates after all others, both in the order they had. */
export const sinkOutOfStock = (order: readonly number[], items: readonly Item[]): number[] => {
  const isOut = (i: number): boolean => stockOf(items[i]!) === 'out'
  return [...order.filter((i) => !isOut(i)), ...order.filter(isOut)]
}
