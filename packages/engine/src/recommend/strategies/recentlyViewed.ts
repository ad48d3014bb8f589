import type { Strategy } from '../strategy'
import { ago } from '../words'

/** What the shopper opened, the latest first. */
export const recentlyViewed: Strategy = ({ pool, viewed, now }) => {
  const times = new Map(viewed.flatMap(({ item, viewed: time }) => [[pool.placeOf(item.item_id), time] as const]))
  if (!times.size) return undefined
  return {
    reason: 'You looked at',
    score: (place) => times.get(place) ?? -Infinity,
    because: (place) => `you looked at it ${ago(now - times.get(place)!)}`,
  }
}
