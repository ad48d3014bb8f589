/** A finding's severity, what it says (`$` is the detail), and what to do. */
export type Remedy = readonly [severity: 'error' | 'warning', message: string, remedy: string]

/** What a finding is about; its key in {@link remedies}. */
export type FindingCode =
  | 'event-name'
  | 'event-payload'
  | 'event-items'
  | 'event-item-id'
  | 'event-price'
  | 'event-search-term'
  | 'price-unreadable'
  | 'item-without-id'
  | 'duplicate-item'
  | 'framework'
  | 'action-unknown'
  | 'action-without-item'
  | 'profile-newer'
  | 'profile-damaged'
  | 'storage-unavailable'
  | 'internal'

/** Every finding: how bad, what it says (`$` is the detail), and what to do. Adding one is one line. */
export const remedies: Readonly<Record<FindingCode, Remedy>> = {
  'event-name': ['error', '$ is no event', 'use a GA4 name, such as view_item'],
  'event-payload': ['error', '$ needs an object', 'pass {items: [{item_id}]}'],
  'event-items': ['error', '$ needs items', 'pass {items: [{item_id}]}'],
  'event-item-id': ['error', '$ has an item without item_id', 'pass the SKU or product id'],
  'event-price': ['error', '$ has a price without a number', 'pass a number'],
  'event-search-term': ['error', '$ needs search_term', 'pass what the shopper typed'],
  'price-unreadable': ['warning', 'the price “$” has no number', 'write data-reshelf-price="49.90"'],
  'item-without-id': ['error', 'a product in “$” has no id and keeps its place', 'add data-reshelf-item="SKU"'],
  'duplicate-item': ['warning', 'a list shows $ twice', 'give each tile its own data-reshelf-item'],
  framework: ['warning', 'a framework renders list “$”', 'call rank() on its data'],
  'action-unknown': ['error', '$ is no action', 'use add_to_cart, remove_from_cart or add_to_wishlist'],
  'action-without-item': ['error', '$ belongs to no product', 'put it inside data-reshelf-item or data-reshelf-product'],
  'profile-newer': ['error', '$', 'load the newer reshelf.js everywhere'],
  'profile-damaged': ['warning', '$', 'nothing: it is rebuilt from the log'],
  'storage-unavailable': ['warning', 'no database: $', 'nothing: events wait in localStorage'],
  internal: ['error', '$', 'please report it; the page keeps its order'],
}
