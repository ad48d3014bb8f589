import type { ShopEvent } from '@reshelf/engine'

/** One line of an event log: an event and whose it is. */
export interface LogEvent extends ShopEvent {
  readonly shopper: string
}
