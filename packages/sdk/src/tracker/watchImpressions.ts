import type { EventPayload } from '@reshelf/engine'

/** A list as it stands on the page: its products place by place, none where something else stands. */
export interface ShownList {
  readonly list: string
  readonly cells: readonly { readonly element: Element; readonly item_id: string }[]
}

/** What waits for the shopper to see products. */
export interface Impressions {
  /** Watches a list; cells that are watched already, or were seen, count once. */
  readonly watch: (shown: ShownList) => void
  /** Tells what was seen since the last time. */
  readonly flush: () => void
}

/** A product counts as seen when half of it is in view. */
const half = 0.5

/**
 * Tells what of a list came into view, in batches: `view_item_list` with each product once, at the place (from 0) where
 * the shopper saw it. What stands further down than anybody scrolled was not passed over.
 */
export function watchImpressions({ track, soon, signal }: { track: (name: string, payload: EventPayload) => void; soon: () => void; signal: AbortSignal }): Impressions {
  /** What each watched element shows, until it was seen. */
  const shows = new WeakMap<Element, { list: string; item_id: string; index: number } | undefined>()
  const seen = new Map<string, { item_id: string; index: number }[]>()
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const shown = shows.get(target)
        if (!isIntersecting || !shown) continue
        const { list, ...item } = shown
        shows.set(target, undefined)
        seen.set(list, [...(seen.get(list) ?? []), item])
        soon()
      }
    },
    { threshold: half },
  )
  signal.addEventListener('abort', () => observer.disconnect())
  return {
    watch({ list, cells }) {
      cells.forEach(({ element, item_id }, index) => {
        const isNew = !shows.has(element)
        if (!item_id || !(isNew || shows.get(element))) return
        shows.set(element, { list, item_id, index })
        if (isNew) observer.observe(element)
      })
    },
    flush() {
      for (const [list, items] of seen) track('view_item_list', { item_list_name: list, items: items.sort((a, b) => a.index - b.index) })
      seen.clear()
    },
  }
}
