import type { Dialect, Fields, Told } from './dialect'
import { toEvent } from './toEvent'
import { readQueue, watchGlobal } from './watch'

/** An event in GA4's words, and the context that holds its products. */
const names: Readonly<Record<string, readonly [name: string, context?: string]>> = {
  __proto__: null as never,
  'product-page-view': ['view_item', 'product'],
  'category-results-view': ['view_item_list', 'searchResults'],
  'search-results-view': ['view_item_list', 'searchResults'],
  'search-product-click': ['select_item'],
  'add-to-cart': ['add_to_cart', 'changedProducts'],
  'remove-from-cart': ['remove_from_cart', 'changedProducts'],
  'shopping-cart-view': ['view_cart', 'shoppingCart'],
  'initiate-checkout': ['begin_checkout', 'shoppingCart'],
  'place-order': ['purchase', 'shoppingCart'],
}

/** One entry of the queue, given the contexts pushed before it; those that an event carries hold for it alone. */
export function readAdobe({ event, eventInfo }: Fields, contexts: Fields): readonly Told[] {
  const info: Fields = { ...contexts, ...(eventInfo as Fields) }
  const contextOf = (key: unknown): { readonly items?: readonly Fields[]; readonly units?: readonly Fields[] } => Object(info[`${key as string}Context`]) as Fields
  const [name, key] = names[event as string] ?? []
  const context = contextOf(info[`${key}Context`] ? key : 'product')
  const products = (context.items ?? context.units?.[0]?.['products'] ?? [context]) as readonly Fields[]
  // A line of the cart holds its product, a product its prices.
  const items = products.map((line) => ({ ...line, ...(line['product'] as Fields), ...((line['product'] ?? line) as { pricing?: Fields }).pricing }))
  return [
    ...(name ? toEvent(name, { ...info, ...contextOf('order'), items: key && items }) : []),
    ...(event === 'search-results-view' ? toEvent('view_search_results', Object(contextOf('searchInput').units?.[0]) as Fields) : []),
  ]
}

/**
 * Adobe Commerce's storefront events on `adobeDataLayer`: contexts say what is there, events what is done with it.
 * Source: Adobe, commerce-events storefront SDK.
 */
export const adobe: Dialect = {
  name: 'adobe',
  start: (ear) =>
    watchGlobal(ear, 'adobeDataLayer', (queue) => {
      const contexts = {}
      return readQueue(ear, queue, (entry) => readAdobe(entry, Object.assign(contexts, entry)))
    }),
}
