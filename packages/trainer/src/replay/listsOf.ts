import type { Item, ShopEvent } from '@reshelf/engine'

/** A list a shopper was shown and clicked. */
export interface ShownList {
  /** Place of the `view_item_list` among the shopper's events. */
  readonly at: number
  readonly time: number
  /** Its name, which many lists share; `item_list_id` where it has none. */
  readonly name: string
  /** In the order shown. */
  readonly items: readonly Item[]
  /** Places clicked, at least one. */
  readonly clicked: ReadonlySet<number>
  readonly query?: string | undefined
}

/**
 * The lists of one shopper that were clicked. A `select_item` belongs to the latest list shown under its
 * `item_list_id` (or name), and to the place of its item there. Lists of one item teach nothing and are left out.
 */
export function listsOf(events: readonly ShopEvent[]): ShownList[] {
  const lists: (ShownList & { clicked: Set<number> })[] = []
  const open = new Map<string, ShownList & { clicked: Set<number> }>()
  events.forEach((event, at) => {
    const id = event.item_list_id ?? event.item_list_name ?? ''
    if (event.name === 'view_item_list' && event.items) {
      const items = [...event.items].sort((a, b) => (a.index ?? 0) - (b.index ?? 0))
      const list = { at, time: event.time, name: event.item_list_name ?? event.item_list_id ?? '', items, clicked: new Set<number>(), query: event.search_term }
      open.set(id, list)
      if (items.length > 1) lists.push(list)
    } else if (event.name === 'select_item') {
      const list = open.get(id)
      const place = list?.items.findIndex(({ item_id }) => item_id === event.items?.[0]?.item_id) ?? -1
      if (place >= 0) list!.clicked.add(place)
    }
  })
  return lists.filter(({ clicked }) => clicked.size)
}
