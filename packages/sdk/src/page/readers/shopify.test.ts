import { expect, test } from 'vitest'
import { readShopify } from './shopify'

const script = (meta: unknown): string => `window.ShopifyAnalytics = window.ShopifyAnalytics || {};
Shopify.currency = {"active":"CAD","rate":"1.0"};
var meta = ${JSON.stringify(meta)};
for (var attr in meta) {}`

test('prices are minor units', () => {
  const meta = { product: { vendor: 'Levi', type: 'Jeans', variants: [{ id: 1, price: 1990, sku: 'AB' }] }, page: { pageType: 'product' } }
  expect(readShopify(script(meta))).toEqual({
    kind: 'product',
    products: [{ item_brand: 'Levi', item_category: 'Jeans', sku: 'AB', price: 19.9, currency: 'CAD' }],
  })
})

test('a collection is a listing', () => {
  expect(readShopify(script({ page: { pageType: 'collection' } }))).toEqual({ kind: 'listing', products: [] })
})

test.each(['', 'var meta = {broken};', script({ page: { pageType: 'constructor' } })])('anything else says nothing', (text) => {
  expect(readShopify(text)?.kind).toBeUndefined()
})
