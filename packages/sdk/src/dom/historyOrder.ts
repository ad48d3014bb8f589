import type { Item, Ordering } from '@reshelf/engine'
import type { LocalStore } from '../browser/localStore'

/** The order that lists had in an entry of the tab's history, so that going back shows what was left. */
export interface HistoryOrder {
  /** The ordering as it was shown, when the page was reached by going back or forward; else as it is given. */
  readonly restore: <Given extends Ordering>(ordering: Given, list: { list: string; items: readonly Item[]; fixed: ReadonlySet<number> }) => Given
  readonly remember: (list: string, ids: readonly string[]) => void
}

/** Entries are told apart by the Navigation API's key, where there is none by their address. */
export function createHistoryOrder(tab: LocalStore): HistoryOrder {
  const [arrival] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  const { navigation } = window as { navigation?: { currentEntry?: { key: string } | null } }
  const keyOf = (list: string): string => `reshelf:h:${navigation?.currentEntry?.key ?? location.href}:${list}`
  return {
    restore(ordering, { list, items, fixed }) {
      const ids = arrival?.type === 'back_forward' && tab.get(keyOf(list))?.split('\n')
      return ids ? { ...ordering, order: replay(ids, items, fixed), state: 'ranked' } : ordering
    },
    remember: (list, ids) => void tab.set(keyOf(list), ids.join('\n')),
  }
}

/**
 * Places the items as remembered; those that were not there then come after them in the shop's order. What is fixed
 * stays where it is.
 */
export function replay(ids: readonly string[], items: readonly { readonly item_id: string }[], fixed: ReadonlySet<number>): number[] {
  const placeOf = (at: number): number => ids.indexOf(items[at]!.item_id) + 1 || ids.length + 1
  const places = [...items.keys()]
  const wanted = places.filter((at) => !fixed.has(at)).sort((a, b) => placeOf(a) - placeOf(b))
  return places.map((at) => (fixed.has(at) ? at : wanted.shift()!))
}
