import type { Situation } from '../strategy'

/** By how much the crowd's word (a log-ratio of clicks) weighs against the shop's own rank. */
const crowdWeight = 1.5

/**
 * How much everybody likes a candidate: where a model knows it, what the crowd clicked; else the shop's own rank,
 * −½ · ln(place), as in lists.
 */
export function popularity({ pool, model }: Situation): (place: number) => number {
  const liked = model?.items['']
  const byRank = (place: number): number => -Math.log(place + 1) / 2
  return liked ? (place) => crowdWeight * (liked[pool.items[place]!.item_id] ?? 0) + byRank(place) : byRank
}
