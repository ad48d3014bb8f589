import { parsePrice } from '@reshelf/engine'
import type { Facts } from '../facts'
import type { PageKind, PageReading } from '../pageReading'

const kinds: Readonly<Record<string, PageKind>> = { front: 'home', category: 'listing', product: 'product', cart: 'cart', order: 'order', search: 'search' }

const keys: Readonly<Record<string, string>> = {
  product_id: 'item_id',
  name: 'item_name',
  brand: 'item_brand',
  category: 'item_category',
  image_url: 'image',
  price_currency_code: 'currency',
}

/** Nosto's hidden tagging: `.nosto_product > .price` and the like. */
export function readNosto(root: ParentNode): PageReading | undefined {
  const text = (name: string): string => root.querySelector(`.nosto_${name}`)?.textContent?.trim() ?? ''
  const product = root.querySelector('.nosto_product')
  const facts: Facts = {}
  for (const { className, textContent } of product?.children ?? []) {
    facts[keys[className] ?? className] ??= className === 'price' ? parsePrice(textContent ?? '') : (textContent ?? '').trim()
  }
  const kind = kinds[text('page_type')] ?? (product ? 'product' : undefined)
  return { kind, query: text('search_term') || text('search') || undefined, products: product ? [facts] : [], crumbs: text('category').split('/').filter(Boolean) }
}
