import type { EventPayload } from '@reshelf/engine'
import type { Report } from '../findings'
import { productSelector } from '../page/markup'
import { readElement } from '../page/readElement'

/** Records what a parsed page is: a page view, and the product it shows, if it shows one. */
export function trackPage(track: (name: string, payload: EventPayload) => void, report: Report): void {
  track('page_view', {})
  const main = document.querySelector(productSelector)
  const item = main && readElement(main, report)
  if (item) track('view_item', { items: [item] })
}
