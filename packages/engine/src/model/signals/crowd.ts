import type { Signal } from '../../rank/signal'
import type { Model } from '../model'

/**
 * What a crowd chose among what it was shown: the item's own strength in this list (`crowd:item`; in any list where
 * this one is unknown), and for each facet the strengths of its values, added and divided by the square root of their
 * number (`crowd:brand`, …): new items inherit from what they are made of.
 */
export const crowd =
  ({ items: lists, facets: strengths }: Pick<Model, 'items' | 'facets'>): Signal =>
  ({ items, facets, name }) => {
    const known = lists[name]
    const anywhere = lists['']
    const says: Record<string, (i: number) => number> = {
      'crowd:item': (i) => known?.[items[i]!.item_id] ?? anywhere?.[items[i]!.item_id] ?? 0,
    }
    for (const facet in facets) {
      const of = facets[facet]!
      const lifts = strengths[facet]
      if (lifts) says[`crowd:${facet}`] = (i) => (of[i] ?? []).reduce((sum, value) => sum + (lifts[value] ?? 0), 0) / Math.sqrt(of[i]?.length ?? 1)
    }
    return says
  }
