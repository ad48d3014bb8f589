import { parsePrice } from '@reshelf/engine'
import type { Facts } from '../facts'

const keys: Readonly<Record<string, string>> = {
  'og:title': 'item_name',
  'og:image': 'image',
  'og:url': 'url',
  'price:amount': 'price',
  'price:currency': 'currency',
  brand: 'item_brand',
  availability: 'availability',
  category: 'item_category',
  retailer_item_id: 'sku',
}

/** Open Graph's words for a product, with the page's `og:type` under `type`: `product:price:amount`, `og:availability` … */
export function readMetaTags(root: ParentNode): Facts {
  const facts: Facts = {}
  for (const meta of root.querySelectorAll('meta[property],meta[name^="og:"],meta[name^="product:"]')) {
    const name = (meta.getAttribute('property') ?? meta.getAttribute('name'))!
    const value = meta.getAttribute('content')
    const key = name === 'og:type' ? 'type' : (keys[name] ?? keys[name.replace(/^(og|product):/, '')])
    if (key && value) facts[key] ??= key === 'price' ? parsePrice(value) || undefined : value
  }
  return facts
}
