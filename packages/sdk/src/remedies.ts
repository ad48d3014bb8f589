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
  | 'framework'
  | 'profile-newer'
  | 'profile-damaged'
  | 'storage-unavailable'
  | 'file-missing'
  | 'model-missing'
  | 'model-unreadable'
  | 'strategy-unknown'
  | 'template-missing'
  | 'catalog-unread'
  | 'internal'

/** Every finding: how bad, what it says (`$` is the detail), and what to do. Adding one is one line. */
export const remedies: Readonly<Record<FindingCode, Remedy>> = {
  'event-name': ['error', '$ is no event', 'use a GA4 name'],
  'event-payload': ['error', '$ needs an object', 'pass {items: [{item_id}]}'],
  'event-items': ['error', '$ needs items', 'pass {items: [{item_id}]}'],
  'event-item-id': ['error', '$ needs item_id', 'pass the SKU'],
  'event-price': ['error', '$ needs a price in digits', 'pass a number'],
  'event-search-term': ['error', '$ needs search_term', 'pass the query'],
  framework: ['warning', 'a framework renders “$”', 'call rank() on its data'],
  'profile-newer': ['error', '$', 'load the newer reshelf.js'],
  'profile-damaged': ['warning', '$', 'none: it is rebuilt'],
  'storage-unavailable': ['warning', 'no database: $', 'none: events wait in localStorage'],
  'file-missing': ['error', 'reshelf.$.js is not there', 'put it beside the tag, or name its folder: data-files="/reshelf/"'],
  'model-missing': ['warning', 'no model: $', 'check data-model="/reshelf/model.json"'],
  'model-unreadable': ['error', '$', 'write it anew: npx reshelf train'],
  'strategy-unknown': ['error', '“$” is no strategy', 'use for_you, recently_viewed, similar, complements, upsell, trending, buy_again or auto'],
  'template-missing': ['error', 'the widget “$” has no template', 'put a <template> with one element into it'],
  'catalog-unread': ['error', 'no catalogue: $', 'serve a Merchant feed, products.json or NDJSON there'],
  internal: ['error', '$', 'report it'],
}
