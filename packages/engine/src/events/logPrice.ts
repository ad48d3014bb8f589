import type { Item } from './event'

/** Natural logarithm of the price; undefined where there is none above zero. */
export const logPrice = ({ price }: Item): number | undefined =>
  price !== undefined && price > 0 && price < Infinity ? Math.log(price) : undefined
