import type { CandidateList } from '../candidateList'
import { column, type Column, type Signal } from '../signal'
import { weightOf } from '../weights'

/** A count that keeps growing, as a share of certainty: 0, ½ after one fresh touch, towards 1. */
const saturate = (count: number): number => count / (1 + count)

const touched = (list: CandidateList, kind: 'viewed' | 'carted' | 'bought' | 'passed', because: string): Column[] =>
  column(list, {
    signal: kind,
    weight: weightOf(kind),
    value: (i) => saturate(list.recall.long(list.profile.items[list.items[i]!.item_id]?.[kind] ?? 0)),
    because: () => because,
  })

/** Whether the shopper opened this very item, fading with the long half-life. */
export const itemViewed: Signal = (list) => touched(list, 'viewed', 'you looked at it')

/** Whether it went into the cart or onto the wish list. */
export const itemCarted: Signal = (list) => touched(list, 'carted', 'you put it in your cart or on your wish list')

/** Whether it was bought: interest that has been answered. */
export const itemBought: Signal = (list) => touched(list, 'bought', 'you bought it')

/** Whether it was seen and passed over for something further down. */
export const itemPassed: Signal = (list) => touched(list, 'passed', 'you passed it over for others')
