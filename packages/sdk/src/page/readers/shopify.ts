import type { Facts } from '../facts'
import { looseJson } from '../looseJson'
import { kindNames, type PageReading } from '../pageReading'

interface Variant {
  readonly price?: number
  readonly sku?: string
}

interface ShopifyMeta {
  readonly page?: { readonly pageType?: string }
  readonly product?: { readonly vendor?: string; readonly type?: string; readonly variants?: readonly Variant[] }
}

/** The `meta` that every Shopify theme prints for ShopifyAnalytics, from a script's text. Its prices are minor units. */
export function readShopify(text: string): PageReading | undefined {
  const meta = looseJson(/\bvar meta = (\{.+\});/.exec(text)?.[1] ?? '') as ShopifyMeta | undefined
  if (!meta) return undefined
  const { page, product } = meta
  const [{ price = 0, sku }] = [product?.variants?.[0] ?? {}] as [Variant]
  const facts: Facts | undefined = product && {
    item_brand: product.vendor,
    item_category: product.type,
    sku,
    price: price / 100,
    currency: /Shopify\.currency = \{"active":"(\w+)/.exec(text)?.[1],
  }
  return { kind: kindNames[page?.pageType ?? ''], products: facts ? [facts] : [] }
}
