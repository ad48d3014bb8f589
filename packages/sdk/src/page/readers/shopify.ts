import type { Facts } from '../facts'
import { looseJson } from '../looseJson'
import type { PageKind, PageReading } from '../pageReading'

const kinds: Readonly<Record<string, PageKind>> = { home: 'home', product: 'product', collection: 'listing', searchresults: 'search', cart: 'cart' }

interface ShopifyMeta {
  readonly page?: { readonly pageType?: string }
  readonly product?: { readonly vendor?: string; readonly type?: string; readonly variants?: readonly { readonly price?: number; readonly name?: string; readonly public_title?: string; readonly sku?: string }[] }
}

/** The `meta` that every Shopify theme prints for ShopifyAnalytics, from a script's text. Its prices are minor units. */
export function readShopify(text: string): PageReading | undefined {
  const found = /\bvar meta = (\{.+\});/.exec(text)
  const meta = found && (looseJson(found[1]!) as ShopifyMeta | undefined)
  if (!meta) return undefined
  const { page, product } = meta
  const [variant] = product?.variants ?? []
  const name = variant?.name && variant.public_title ? variant.name.replace(` - ${variant.public_title}`, '') : variant?.name
  const facts: Facts | undefined = product && {
    item_name: name,
    item_brand: product.vendor,
    item_category: product.type,
    sku: variant?.sku,
    price: variant?.price && variant.price / 100,
    currency: /Shopify\.currency = \{"active":"(\w{3})/.exec(text)?.[1],
  }
  return { kind: kinds[page?.pageType ?? ''], products: facts ? [facts] : [] }
}
