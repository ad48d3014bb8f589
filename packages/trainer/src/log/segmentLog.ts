/** Segment's e-commerce events by their GA4 names. */
const names: Readonly<Record<string, string>> = {
  'products searched': 'view_search_results',
  'product list viewed': 'view_item_list',
  'product clicked': 'select_item',
  'product viewed': 'view_item',
  'product added': 'add_to_cart',
  'product removed': 'remove_from_cart',
  'product added to wishlist': 'add_to_wishlist',
  'cart viewed': 'view_cart',
  'checkout started': 'begin_checkout',
  'order completed': 'purchase',
  'order refunded': 'refund',
}

/** A product's keys by the names they have in GA4. */
const keys: Readonly<Record<string, string>> = { product_id: 'item_id', name: 'item_name', brand: 'item_brand', category: 'item_category', variant: 'item_variant', position: 'index', image_url: 'image' }

/** Keys of the envelope that are none of a product. */
const isEnvelope = /^(products|list_id|category_id|query|order_id|currency|total|revenue|value|cart_id)$/

/**
 * One line of a Segment or RudderStack log (`type: "track"`, `event`, `properties`) as a record of the log format;
 * undefined where it is none. Positions count from 1 there. Source: Segment, "V2 Ecommerce Events Spec".
 */
export function fromSegmentLog(line: unknown): Record<string, unknown> | undefined {
  const { type, event, properties, timestamp, originalTimestamp, userId, anonymousId, messageId, context } = (line ?? {}) as Record<string, unknown>
  if (type !== 'track' || typeof event !== 'string' || typeof properties !== 'object' || properties === null) return undefined
  const facts = properties as Record<string, unknown>
  const products = Array.isArray(facts['products']) ? (facts['products'] as unknown[]) : facts['product_id'] === undefined ? [] : [Object.fromEntries(Object.entries(facts).filter(([key]) => !isEnvelope.test(key)))]
  const shopper = userId ?? anonymousId
  const session = (context as { sessionId?: unknown } | undefined)?.sessionId
  return {
    id: messageId,
    name: names[event.toLowerCase()] ?? event,
    time: timestamp ?? originalTimestamp,
    shopper,
    session: session === undefined ? shopper : `${session as string}`,
    item_list_id: facts['list_id'],
    search_term: facts['query'],
    transaction_id: facts['order_id'],
    currency: facts['currency'],
    value: facts['revenue'] ?? facts['total'] ?? facts['value'],
    ...(products.length ? { items: products.map(toItem) } : {}),
  }
}

function toItem(product: unknown): Record<string, unknown> {
  const item = Object.fromEntries(Object.entries((product ?? {}) as Record<string, unknown>).map(([key, value]) => [keys[key] ?? key, value]))
  return typeof item['index'] === 'number' ? { ...item, index: item['index'] - 1 } : item
}
