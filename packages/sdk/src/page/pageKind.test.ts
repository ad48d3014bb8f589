import { parseHTML } from 'linkedom'
import { expect, test } from 'vitest'
import { namedKind, queryOf } from './pageKind'

const body = (names: string): Document => parseHTML(`<html><body class="${names}"></body></html>`).document as unknown as Document

test.each([
  ['/', '', 'home'],
  ['/index.html', '', 'home'],
  ['/cart', '', 'cart'],
  ['/en/cart/', '', 'cart'],
  ['/checkout/onepage/success/', '', 'order'],
  ['/checkout/order-received/7/', 'woocommerce-checkout', 'order'],
  ['/catalogsearch/result/', '', 'search'],
  ['/x', 'single-product postid-7', 'product'],
  ['/x', 'catalog-category-view page-products', 'listing'],
  ['/x', 'tax-product_cat woocommerce', 'listing'],
  ['/x', 'has-cart-drawer', undefined],
  ['/cart-racks/red', '', undefined],
])('%s with "%s" is called %s', (path, names, kind) => {
  expect(namedKind(body(names), `https://shop.example${path}`)).toBe(kind)
})

test.each([
  ['?q=golf+clubs', 'golf clubs'],
  ['?s=jeans&post_type=product', 'jeans'],
  ['?search_query=%20red%20', 'red'],
  ['?q=', undefined],
  ['?page=2', undefined],
])('%s asks for %s', (search, query) => {
  expect(queryOf(`https://shop.example/search${search}`)).toBe(query)
})
