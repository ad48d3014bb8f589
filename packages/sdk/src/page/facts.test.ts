import { expect, test } from 'vitest'
import { addFacts, addNamed, type Facts } from './facts'

test('who speaks first is trusted most', () => {
  const facts: Facts = { item_name: 'Driver' }
  expect(addFacts(facts, { item_name: 'Other', price: 20, item_brand: '' })).toBe(true)
  expect(facts).toEqual({ item_name: 'Driver', price: 20 })
  expect(addFacts(facts, { price: 30 })).toBe(false)
})

test.each([
  ['data-product-id', '7', { item_id: '7' }],
  ['data-product_id', '7', { item_id: '7' }],
  ['data-entity-id', '7', { item_id: '7' }],
  ['data-id-product', '7', { item_id: '7' }],
  ['data-asin', 'B0', { item_id: 'B0' }],
  ['data-product_sku', 'AB-1', { sku: 'AB-1' }],
  ['data-cnstrc-item-name', 'Jeans', { item_name: 'Jeans' }],
  ['data-cnstrc-item-price', '19.90', { price: 19.9 }],
  ['data-product-category', 'Men', { item_category: 'Men' }],
  ['og:title', 'Jeans', { item_name: 'Jeans' }],
  ['product:price:amount', '1.299,00', { price: 1299 }],
  ['product:price:currency', 'EUR', { currency: 'EUR' }],
  ['price_currency_code', 'EUR', { currency: 'EUR' }],
  ['image_url', '/a.jpg', { image: '/a.jpg' }],
  ['list_price', '99', {}],
  ['data-quantity', '1', {}],
  ['og:description', 'Words', {}],
])('%s tells its fact by its last word', (name, value, expected) => {
  const facts: Facts = {}
  addNamed(facts, name, value)
  expect(facts).toEqual(expected)
})
