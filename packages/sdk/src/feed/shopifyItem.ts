import { parsePrice } from '@reshelf/engine'

interface ShopifyProduct {
  readonly title?: unknown
  readonly handle?: unknown
  readonly vendor?: unknown
  readonly product_type?: unknown
  readonly variants?: readonly { readonly price?: unknown; readonly compare_at_price?: unknown; readonly available?: unknown }[]
  readonly images?: readonly { readonly src?: unknown }[]
  readonly options?: readonly { readonly name?: unknown; readonly values?: unknown }[]
}

/** A product of Shopify's `products.json` with GA4 item keys, unchecked. Its handle is its identity, as on the shop's pages; its price is its cheapest variant's. */
export function shopifyItem({ title, handle, vendor, product_type, variants, images, options }: ShopifyProduct): Record<string, unknown> {
  const offers = Array.isArray(variants) ? variants : []
  const prices = offers.map(({ price }) => parsePrice(String(price ?? ''))).filter((price) => price !== undefined)
  const item: Record<string, unknown> = {
    item_id: handle,
    item_name: title,
    item_brand: vendor,
    item_category: product_type,
    price: prices.length ? Math.min(...prices) : undefined,
    availability: offers.length && offers.every(({ available }) => available === false) ? 'out of stock' : 'in stock',
    image: Array.isArray(images) ? images[0]?.src : undefined,
    url: typeof handle === 'string' ? `/products/${encodeURIComponent(handle)}` : undefined,
  }
  for (const { name, values } of Array.isArray(options) ? options : []) {
    if (typeof name === 'string' && /^(colou?r|size|material|gender)$/i.test(name)) item[name.toLowerCase().replace('colour', 'color')] = values
  }
  return item
}
