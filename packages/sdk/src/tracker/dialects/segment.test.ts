import { describe, expect, it } from 'vitest'
import { createPage, listen } from '../../../test/listen'
import { segment } from './segment'

const product = { product_id: 'p1', sku: 'S-1', name: 'Jeans', brand: 'Acme', category: 'Men/Jeans', variant: 'blue', price: 59.9, color: 'blue' }
const item = { item_id: 'p1', item_name: 'Jeans', item_brand: 'Acme', item_category: 'Men/Jeans', item_variant: 'blue', price: 59.9, color: 'blue' }

const clean: unknown[][] = [
  ['page', 'Home'],
  ['track', 'Products Searched', { query: 'jeans' }],
  ['track', 'Product List Viewed', { list_id: 'men', products: [{ ...product, position: 1 }, { product_id: 'p2', position: 2 }] }],
  ['track', 'Product Clicked', { ...product, list_id: 'men' }],
  ['track', 'Product Viewed', product],
  ['track', 'Product Added', { ...product, quantity: 1 }],
  ['track', 'Product Removed', product],
  ['track', 'Product Added to Wishlist', product],
  ['track', 'Cart Viewed', { products: [product] }],
  ['track', 'Checkout Started', { order_id: 'o1', value: 59.9, currency: 'EUR', products: [product] }],
  ['track', 'Order Completed', { order_id: 'o1', revenue: 59.9, currency: 'EUR', products: [product] }],
]
const messyProduct = { ...product, product_id: '', id: 'p1', sku: undefined, price: '59,90', cart_id: 'c9', email: 'a@b.c', requestId: 'r' }
const messy: unknown[][] = [
  ['identify', 'u1', { email: 'a@b.c' }],
  ['page'],
  ['track', 'Coupon Applied', { coupon: 'X' }],
  ['track', 'constructor', {}],
  ['track', undefined],
  ['track', 'products_searched', { query: ' jeans ' }],
  ['track', 'Viewed Product List', { list_id: 'men', products: { 0: messyProduct, 1: { id: 'p2' } } }],
  ['track', 'Clicked Product', { ...messyProduct, list_id: 'men' }],
  ['track', 'Viewed Product', messyProduct],
  ['track', 'PRODUCT ADDED', { ...messyProduct, quantity: '1' }],
  ['track', 'Product Added', { price: 5 }],
  ['track', 'Removed Product', messyProduct],
  ['track', 'product added to wishlist', messyProduct],
  ['track', 'Viewed Cart', { cart_id: 'c9', products: [messyProduct] }],
  ['track', 'Checkout Started', { order_id: 'o1', value: '59,90', currency: 'EUR', products: [messyProduct, {}] }],
  ['track', 'Completed Order', { orderId: 'o1', total: '59,90', currency: 'EUR', products: [messyProduct], email: 'a@b.c' }],
]

const told = (queue: unknown[][]): unknown[] => listen(createPage({ analytics: queue }), segment).events

describe('Segment', () => {
  it('is told in GA4’s words', () => {
    expect(told(clean)).toEqual([
      { name: 'page_view' },
      { name: 'view_search_results', search_term: 'jeans' },
      { name: 'view_item_list', item_list_id: 'men', items: [{ ...item, index: 0 }, { item_id: 'p2', index: 1 }] },
      { name: 'select_item', item_list_id: 'men', items: [item] },
      { name: 'view_item', items: [item] },
      { name: 'add_to_cart', items: [{ ...item, quantity: 1 }] },
      { name: 'remove_from_cart', items: [item] },
      { name: 'add_to_wishlist', items: [item] },
      { name: 'view_cart', items: [item] },
      { name: 'begin_checkout', transaction_id: 'o1', value: 59.9, currency: 'EUR', items: [item] },
      { name: 'purchase', transaction_id: 'o1', value: 59.9, currency: 'EUR', items: [item] },
    ])
  })

  it('says the same in a recorded session of messy payloads as in the clean one', () => {
    expect(told(messy)).toEqual(told(clean))
  })

  it('loses no call because another cannot be read', () => {
    const { events, errors } = listen(createPage({ analytics: [clean[1], ['track', { toString: 1 }], clean[4]] }), segment)
    expect(events.map(({ name }) => name)).toEqual(['view_search_results', 'view_item'])
    expect(errors).toHaveLength(1)
  })

  it('is heard through the library that takes the stub’s place', () => {
    const page = createPage({ analytics: [clean[1]] })
    const { events, stop } = listen(page, segment)
    const sent: unknown[] = []
    const live = {
      track(this: unknown, ...given: unknown[]) {
        sent.push(this, ...given)
        return 'sent'
      },
    }
    const { track } = live
    page['analytics'] = live
    page.dispatchEvent(new Event('click'))
    expect(live.track('Product Viewed', product, undefined)).toBe('sent')
    expect(sent).toEqual([live, 'Product Viewed', product, undefined])
    expect(events.map(({ name }) => name)).toEqual(['view_search_results', 'view_item'])
    stop()
    expect(live.track).toBe(track)
  })

  it('is heard from RudderStack', () => {
    expect(listen(createPage({ rudderanalytics: clean }), segment).events).toEqual(told(clean))
  })
})
