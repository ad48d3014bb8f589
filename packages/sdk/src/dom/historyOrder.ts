import { aroundFixed, type Item, type Ordering } from '@reshelf/engine'

/**
 * Where the tab keeps the order that a list had in an entry of its history, so that going back shows what was left.
 * Entries are told apart by the Navigation API's key, where there is none by their address.
 */
export function historyKey(list: string): string {
  const { navigation } = window as { navigation?: { currentEntry?: { key: string } | null } }
  return `reshelf:h:${navigation?.currentEntry?.key ?? location.href}:${list}`
}

/**
 * The ordering as it was remembered, when the page was reached by going back or forward; else as it is given. Only then is
 * the tab's storage asked: the first look into it takes longer than ranking does.
 */
export function restoreOrder<Given extends Ordering>(ordering: Given, { list, items, fixed }: { list: string; items: readonly Item[]; fixed: ReadonlySet<number> }, recall = (key: string): string | null | undefined => sessionStorage.getItem(key)): Given {
  const [arrival] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  const remembered = arrival?.type === 'back_forward' && recall(historyKey(list))
  return remembered ? { ...ordering, order: replay(remembered.split('\n'), items, fixed), state: 'ranked' } : ordering
}

/**
 * Places the items as remembered; those that were not there then come after them in the shop's order. What is fixed
 * stays where it is.
 */
export function replay(ids: readonly string[], items: readonly { readonly item_id: string }[], fixed: ReadonlySet<number>): number[] {
  const placeOf = (at: number): number => ids.indexOf(items[at]!.item_id) + 1 || ids.length + 1
  return aroundFixed(items.length, fixed, (free) => free.sort((a, b) => placeOf(a) - placeOf(b)))
}
