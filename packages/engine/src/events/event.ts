/**
 * The events Reshelf records: Google Analytics 4 e-commerce names, unchanged, so that a shop which already
 * pushes them needs no new vocabulary. Source: Google, "Measure ecommerce", GA4 developer guide.
 */
export const eventNames = [
  'page_view',
  'search',
  'view_search_results',
  'view_item_list',
  'select_item',
  'view_item',
  'add_to_cart',
  'remove_from_cart',
  'view_cart',
  'add_to_wishlist',
  'begin_checkout',
  'purchase',
  'refund',
  'view_promotion',
  'select_promotion',
  'login',
  'sign_up',
  // Ours: all that the shopper states and the shop knows, in place of what was stated before.
  'set_preferences',
] as const

/** One of {@link eventNames}. */
export type EventName = (typeof eventNames)[number]

/** What a facet may hold: one value, or several. */
export type FacetValue = string | number | readonly string[]

/**
 * A product as an event or a list names it, with GA4's item keys. Any key that is not one of these is a
 * facet (`color`, `gender`, `size`, …). Prices are in the currency's main unit.
 */
export interface Item {
  readonly item_id: string
  readonly item_name?: string
  readonly item_brand?: string
  /** A path, `Men > Clothing > Jeans`, or the first level where `item_category2` … `5` carry the others. */
  readonly item_category?: string
  readonly item_category2?: string
  readonly item_category3?: string
  readonly item_category4?: string
  readonly item_category5?: string
  readonly item_variant?: string
  readonly price?: number
  readonly discount?: number
  readonly quantity?: number
  /** Place in the list the item was shown in, from 0. */
  readonly index?: number
  readonly currency?: string
  readonly image?: string
  readonly url?: string
  /** schema.org or Merchant wording: `in_stock`, `OutOfStock`, `preorder`, … */
  readonly availability?: string
  readonly [facet: string]: FacetValue | undefined
}

/** What accompanies an event's name: GA4's envelope keys. */
export interface EventPayload {
  readonly items?: readonly Item[]
  readonly item_list_id?: string
  readonly item_list_name?: string
  readonly search_term?: string
  readonly transaction_id?: string
  /** In the currency's main unit. */
  readonly value?: number
  readonly currency?: string
  readonly [key: string]: string | number | boolean | readonly Item[] | undefined
}

/** One line of the event log. */
export interface ShopEvent extends EventPayload {
  /** Unique over all devices: a second copy of the same event changes nothing. */
  readonly id: string
  readonly name: EventName
  /** Milliseconds since 1970. */
  readonly time: number
  readonly session: string
}
