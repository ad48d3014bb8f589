import { describe, expect, it } from 'vitest'
import { createPage, listen } from '../../../test/listen'
import { universalAnalytics } from './universalAnalytics'

const told = (...queue: unknown[]): unknown[] => listen(createPage({ dataLayer: queue }), universalAnalytics).events

const product = { id: 'A1', name: 'Wall Sconce', price: '120.00', brand: 'Rejuvenation', category: 'Lighting/Wall', variant: 'brass' }
const item = { item_id: 'A1', item_name: 'Wall Sconce', price: 120, item_brand: 'Rejuvenation', item_category: 'Lighting/Wall', item_variant: 'brass' }

const clean = [
  { ecommerce: { impressions: [{ ...product, list: 'Sale', position: 1 }, { id: 'A2', list: 'Sale', position: 2 }] } },
  { event: 'productClick', ecommerce: { click: { actionField: { list: 'Sale' }, products: [product] } } },
  { ecommerce: { detail: { products: [product] } } },
  { event: 'addToCart', ecommerce: { currencyCode: 'EUR', add: { products: [{ ...product, quantity: 2 }] } } },
  { event: 'removeFromCart', ecommerce: { remove: { products: [product] } } },
  { event: 'checkout', ecommerce: { checkout: { actionField: { step: 1 }, products: [product] } } },
  { event: 'transaction', ecommerce: { purchase: { actionField: { id: 'T1', revenue: 120 }, products: [product] } } },
]
const messyProduct = { ...product, price: '120,00 €', coupon: '', dimension1: null }
const messy = [
  { ecommerce: null },
  { ecommerce: { impressions: { 0: { ...messyProduct, list: 'Sale', position: '1' }, 1: { id: 'A2', list: 'Sale' } } } },
  { ecommerce: { impressions: [] } },
  { ecommerce: { click: { actionField: { list: 'Sale', action: 'click' }, products: { 0: messyProduct } } } },
  { event: 'page-virtual', ecommerce: { detail: { actionField: {}, products: [{ ...messyProduct, id: 'A1' }, { brand: null }] } } },
  { ecommerce: { currencyCode: 'EUR', add: { actionField: null, products: [{ ...messyProduct, quantity: '2' }] } } },
  { ecommerce: { remove: { products: [messyProduct] } } },
  { ecommerce: { checkout: { actionField: { step: '1', option: 'Visa' }, products: [messyProduct] } } },
  { ecommerce: { checkout: { actionField: { step: '2' }, products: [messyProduct] } } },
  { ecommerce: { purchase: { actionField: { id: 'T1', revenue: '120,00', tax: '', affiliation: 'web' }, products: [messyProduct] } } },
  { ecommerce: { add: 'rubbish', purchase: {} } },
]

describe('Universal Analytics on the data layer', () => {
  it('is told in GA4’s words', () => {
    expect(told(...clean)).toEqual([
      { name: 'view_item_list', item_list_name: 'Sale', items: [{ ...item, index: 0 }, { item_id: 'A2', index: 1 }] },
      { name: 'select_item', item_list_name: 'Sale', items: [item] },
      { name: 'view_item', items: [item] },
      { name: 'add_to_cart', currency: 'EUR', items: [{ ...item, quantity: 2 }] },
      { name: 'remove_from_cart', items: [item] },
      { name: 'begin_checkout', items: [item] },
      { name: 'purchase', transaction_id: 'T1', value: 120, items: [item] },
    ])
  })

  it('says the same in a recorded session of messy payloads as in the clean one', () => {
    expect(told(...messy)).toEqual(told(...clean))
  })

  it('may say two things at once', () => {
    expect(told({ ecommerce: { impressions: [{ id: 'A2', list: 'Related' }], detail: { products: [product] } } })).toHaveLength(2)
  })

  it('leaves GA4’s messages alone', () => {
    expect(told({ event: 'view_item', ecommerce: { items: [{ item_id: 'p' }] } })).toEqual([])
  })
})
