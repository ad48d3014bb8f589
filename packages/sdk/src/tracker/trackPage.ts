import type { EventPayload, Item } from '@reshelf/engine'
import { productSelector } from '../page/markup'

/** Records what a parsed page is: a page view, and the product it shows, if it shows one. */
export function trackPage(track: (name: string, payload: EventPayload) => void, read: (element: Element) => Item | undefined): void {
  track('page_view', {})
  const main = document.querySelector(productSelector)
  const item = main && read(main)
  if (item) track('view_item', { items: [item] })
}
