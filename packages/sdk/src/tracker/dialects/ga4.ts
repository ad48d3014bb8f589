import { eventNames } from '@reshelf/engine'
import type { Fields, Told } from './dialect'
import { toEvent } from './toEvent'
import { queueDialect } from './watch'
import type { Dialect } from './dialect'

/**
 * Google Analytics 4 through Tag Manager: `dataLayer.push({event: 'view_item', ecommerce: {items}})`, its parts
 * nested or flat. `{ecommerce: null}`, which shops push to forget the last one, has no event and tells nothing.
 * Source: Google, "Measure ecommerce", Tag Manager tab.
 */
export const readGa4 = (entry: Fields): readonly Told[] => named(entry['event'], entry)

/** `gtag('event', 'view_item', {items})`, which puts its `arguments` on the same queue. */
export const readGtag = (entry: Fields): readonly Told[] => (entry[0] === 'event' ? named(entry[1], entry[2] as Fields) : [])

const named = (name: unknown, facts?: Fields): readonly Told[] =>
  eventNames.includes(name as 'search') ? toEvent(name as string, { ...facts, ...(facts?.['ecommerce'] as Fields) }) : []

export const ga4: Dialect = queueDialect('ga4', 'dataLayer', readGa4)

export const gtag: Dialect = queueDialect('gtag', 'dataLayer', readGtag)
