import type { Dialect, Fields, Told } from './dialect'
import { toEvent } from './toEvent'
import { readQueue, watchCalls, watchGlobal } from './watch'

/** Keyed by the name's words in alphabetical order: the spec's first version said `Viewed Product`, the second `Product Viewed`. */
const names: Readonly<Record<string, string>> = {
  __proto__: null as never,
  'products searched': 'view_search_results',
  'list product viewed': 'view_item_list',
  'category product viewed': 'view_item_list',
  'clicked product': 'select_item',
  'product viewed': 'view_item',
  'added product': 'add_to_cart',
  'product removed': 'remove_from_cart',
  'added product to wishlist': 'add_to_wishlist',
  'cart viewed': 'view_cart',
  'checkout started': 'begin_checkout',
  'completed order': 'purchase',
  'order refunded': 'refund',
}

/** One call: the method's name, then its arguments. */
export function readSegment({ 0: method, 1: event, 2: properties }: Fields): readonly Told[] {
  const name = method === 'page' ? 'page_view' : names[`${event as string}`.toLowerCase().match(/[a-z]+/g)?.sort().join(' ') as string]
  return name && /track|page/.test(method as string) ? toEvent(name, Object(properties) as Fields) : []
}

/**
 * Segment's e-commerce spec, which RudderStack and others speak too: `analytics.track('Product Viewed', {…})`, first
 * to a stub that is an array and gets each call as an entry, then to the library that takes its place.
 * Source: Segment, "V2 ecommerce events".
 */
export const segment: Dialect = {
  name: 'segment',
  start(ear) {
    for (const key of ['analytics', 'rudderanalytics']) {
      watchGlobal(ear, key, (analytics) => {
        if (Array.isArray(analytics)) return readQueue(ear, analytics, readSegment)
        for (const method of ['track', 'page']) watchCalls(ear, analytics as object, method, (given) => readSegment({ ...[method, ...given] }))
      })
    }
  },
}
