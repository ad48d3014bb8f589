import type { Item, ShopEvent } from '@reshelf/engine'
import type { Store } from '../store/store'

/** One shopper's events in time order. */
export interface History {
  readonly shopper: string
  readonly events: readonly ShopEvent[]
}

/**
 * Everybody's history, one shopper after another, with the catalogue's facts put into the items. Events of the same
 * millisecond keep the log's order.
 *
 * @param where a condition on the columns of `events`
 */
export async function* replay(store: Store, catalog: ReadonlyMap<string, Item>, where = 'true'): AsyncGenerator<History> {
  let shopper: string | undefined
  let events: ShopEvent[] = []
  for await (const row of store.stream<{ shopper: string; payload: string }>(`SELECT shopper, payload FROM events WHERE ${where} ORDER BY shopper, time, seq`)) {
    if (row.shopper !== shopper) {
      if (shopper !== undefined) yield { shopper, events }
      shopper = row.shopper
      events = []
    }
    events.push(withFacts(JSON.parse(row.payload) as ShopEvent, catalog))
  }
  if (shopper !== undefined) yield { shopper, events }
}

const withFacts = (event: ShopEvent, catalog: ReadonlyMap<string, Item>): ShopEvent =>
  event.items && catalog.size ? { ...event, items: event.items.map((item) => ({ ...catalog.get(item.item_id), ...item })) } : event
