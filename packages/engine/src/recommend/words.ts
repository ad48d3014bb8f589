import type { Item } from '../events/event'

/** What a shopper would call an item. */
export const nameOf = ({ item_name, item_id }: Item): string => item_name ?? item_id

const day = 86_400_000

/** How long ago, as people say it: `today`, `3 days ago`, `5 weeks ago`. */
export function ago(ms: number): string {
  const days = Math.floor(Math.max(0, ms) / day)
  return days < 1 ? 'today' : days < 2 ? 'yesterday' : days < 14 ? `${days} days ago` : days < 70 ? `${Math.floor(days / 7)} weeks ago` : `${Math.floor(days / 30)} months ago`
}
