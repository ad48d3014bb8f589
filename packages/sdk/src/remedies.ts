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
  'event-name': ['error', '$ is no event', 'use a GA4 name'],
  'event-payload': ['error', '$ needs an object', 'pass {items: [{item_id}]}'],
  'event-items': ['error', '$ needs items', 'pass {items: [{item_id}]}'],
  'event-item-id': ['error', '$ needs item_id', 'pass the SKU'],
  'event-price': ['error', '$ needs a price in digits', 'pass a number'],
  'event-search-term': ['error', '$ needs search_term', 'pass the query'],
  'price-unreadable': ['warning', 'price “$” has no digits', 'write data-reshelf-price="49.90"'],
  'item-without-id': ['error', 'a product in “$” has no id', 'add data-reshelf-item="SKU"'],
  'duplicate-item': ['warning', '$ is in a list twice', 'give each its own data-reshelf-item'],
  framework: ['warning', 'a framework renders “$”', 'call rank() on its data'],
  'action-unknown': ['error', '$ is no action', 'use add_to_cart, remove_from_cart or add_to_wishlist'],
  'action-without-item': ['error', '$ is in no product', 'put it inside data-reshelf-item'],
  'profile-newer': ['error', '$', 'load the newer reshelf.js'],
  'profile-damaged': ['warning', '$', 'none: it is rebuilt'],
  'storage-unavailable': ['warning', 'no database: $', 'none: events wait in localStorage'],
  internal: ['error', '$', 'report it'],
}
