import type { Pool } from './pool'

/** A candidate with its score. */
interface Scored {
  readonly place: number
  readonly score: number
}

/** How alike two candidates are that share the last category level, and that share the brand; from 0 to 1 together. */
const sharedLeaf = 0.6
const sharedBrand = 0.4

/**
 * Picks candidates so that they differ (Carbonell & Goldstein 1998, "The Use of MMR", maximal marginal relevance):
 *
 *   next = argmax (1 − diversity) · relevance − diversity · max similarity to those picked
 *
 * with relevance the score scaled to 0…1 within the shortlist and similarity from shared category and brand. Of one style
 * only the best is picked.
 *
 * @param shortlist  best first
 * @param diversity  0: by score alone, to 1
 */
export function diversify(shortlist: readonly Scored[], pool: Pool, { limit, diversity }: { limit: number; diversity: number }): Scored[] {
  const { leaves, brands, styles } = pool
  const seen = new Set<number>()
  const waiting = shortlist.filter(({ place }) => seen.size !== seen.add(styles[place]!).size).slice(0, 4 * limit)
  if (!diversity) return waiting.slice(0, limit)
  const most = waiting[0]?.score ?? 0
  const spread = most - (waiting.at(-1)?.score ?? 0) || 1
  const nearest = waiting.map(() => 0)
  const picked: Scored[] = []
  while (picked.length < limit && waiting.length) {
    let best = 0
    let bestWorth = -Infinity
    waiting.forEach(({ score }, at) => {
      const worth = (1 - diversity) * (1 - (most - score) / spread) - diversity * nearest[at]!
      if (worth > bestWorth) [best, bestWorth] = [at, worth]
    })
    const [next] = waiting.splice(best, 1)
    nearest.splice(best, 1)
    picked.push(next!)
    const { place } = next!
    waiting.forEach((other, at) => {
      const alike = (leaves[place]! >= 0 && leaves[other.place] === leaves[place] ? sharedLeaf : 0) + (brands[place]! >= 0 && brands[other.place] === brands[place] ? sharedBrand : 0)
      nearest[at] = Math.max(nearest[at]!, alike)
    })
  }
  return picked
}
