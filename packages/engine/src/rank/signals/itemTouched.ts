import type { Count } from '../../profile/profile'
import type { CandidateList } from '../candidateList'
import { column, type Column, type Signal } from '../signal'

/** A count that keeps growing, as a share of certainty: 0, ½ after one fresh touch, towards 1. */
const saturate = (count: number): number => count / (1 + count)

const touched = (list: CandidateList, signal: string, count: Count, because: string): Column[] =>
  column(list, {
    signal,
    value: (i) => saturate(list.recall.long(list.profile.items[list.items[i]!.item_id]?.[count])),
    because: () => because,
  })

/** Whether the shopper opened this very item, fading with the long half-life. */
export const itemViewed: Signal = (list) => touched(list, 'viewed', 0, 'you looked at it')

/** Whether it went into the cart or onto the wish list. */
export const itemCarted: Signal = (list) => touched(list, 'carted', 1, 'you put it in your cart or on your wish list')

/** Whether it was bought: interest that has been answered. */
export const itemBought: Signal = (list) => touched(list, 'bought', 2, 'you bought it')

/** Whether it was seen and passed over for something further down. */
export const itemPassed: Signal = (list) => touched(list, 'passed', 3, 'you passed it over for others')
