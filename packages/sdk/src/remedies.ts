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
  | 'action-unknown'
  | 'action-without-item'
  | 'profile-newer'
  | 'profile-damaged'
  | 'storage-unavailable'
  | 'internal'

/** Every finding: how bad, what it says (`$` is the detail), and what to do. Adding one is one line. */
export const remedies: Readonly<Record<FindingCode, Remedy>> = {
  'event-name': ['error', '$ is no event', 'use a GA4 e-commerce name, such as view_item'],
  'event-payload': ['error', '$ came with something that is no object', 'pass an object with GA4 keys'],
  'event-items': ['error', '$ came without items', 'pass {items: [{item_id}]}'],
  'event-item-id': ['error', '$ has an item without item_id', 'give every item its SKU or product id'],
  'event-price': ['error', '$ has a price without a number', 'pass a number'],
  'event-search-term': ['error', '$ came without search_term', 'pass what the shopper typed'],
  'price-unreadable': ['warning', 'the price “$” has no number', 'write data-reshelf-price="49.90"'],
  'item-without-id': ['error', 'a product in list “$” has no identity and keeps its place', 'add data-reshelf-item="SKU"'],
  'duplicate-item': ['warning', 'a list shows $ twice', 'give each tile its own data-reshelf-item'],
  'action-unknown': ['error', 'data-reshelf-action="$" is no action', 'use add_to_cart, remove_from_cart or add_to_wishlist'],
  'action-without-item': ['error', 'data-reshelf-action="$" belongs to no product', 'put it inside data-reshelf-item or data-reshelf-product'],
  'profile-newer': ['error', 'stored profile: $', 'load the newer reshelf.js everywhere; until then the shop’s order stays'],
  'profile-damaged': ['warning', 'stored profile: $', 'nothing: it is rebuilt from the event log'],
  'storage-unavailable': ['warning', 'the database does not answer: $', 'nothing: events wait in localStorage'],
  internal: ['error', 'Reshelf stopped short: $', 'please report it; the page keeps its order'],
}
