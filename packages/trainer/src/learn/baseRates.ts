import type { Model } from '@reshelf/engine'
import type { Store } from '../store/openStore'
import type { CrowdCounts } from './crowdCounts'

/** By facet and value, the share of all that was shown and says something about the facet which carries the value. */
export async function baseRates(store: Store, { facets }: CrowdCounts): Promise<Model['base']> {
  const base: Record<string, Record<string, number>> = {}
  for await (const { facet, value, share } of store.stream<{ facet: string; value: string; share: number }>(`
    WITH showings AS (SELECT item, count(*) AS n FROM shown GROUP BY item),
    carried AS (SELECT facet, value, sum(n) AS n FROM showings JOIN item_facets USING (item) GROUP BY facet, value),
    said AS (SELECT facet, sum(n) AS n FROM (SELECT DISTINCT item, facet FROM item_facets) JOIN showings USING (item) GROUP BY facet)
    SELECT carried.facet AS facet, value, CAST(carried.n AS DOUBLE) / said.n AS share FROM carried JOIN said USING (facet)`)) {
    if (facets.get(facet)?.has(value)) (base[facet] ??= {})[value] = share
  }
  return base
}
