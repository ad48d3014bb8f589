import { expect, test } from 'vitest'
import { readThings } from './schema'
import { finish } from '../steps'

const first = (thing: unknown): Readonly<Record<string, unknown>> | undefined => finish(readThings([thing])).products?.[0]
const offers = { '@type': 'Offer', price: '19.90', priceCurrency: 'EUR', availability: 'https://schema.org/InStock' }
const product = { '@type': 'Product', name: 'Jeans &amp; Co', sku: 12, brand: { '@type': 'Brand', name: 'Levi' }, image: ['/a.jpg', '/b.jpg'], color: 'blue', offers }

test('a product is read with its offer', () => {
  expect(first(product)).toMatchObject({
    item_name: 'Jeans & Co', sku: 12, item_brand: 'Levi', image: '/a.jpg', color: 'blue', price: 19.9, currency: 'EUR', availability: 'InStock',
  })
})

test.each([
  ['a graph', { '@graph': [{ '@type': 'WebSite' }, product] }],
  ['a graph in a graph', [{ '@graph': [{ '@graph': [product] }] }]],
  ['an array', [[product]]],
  ['an item list', { '@type': 'ItemList', itemListElement: [{ '@type': 'ListItem', item: product }] }],
  ['the main entity', { '@type': 'WebPage', mainEntity: product }],
  ['an array of types', { ...product, '@type': ['Thing', 'Product'] }],
  ['a type with its address', { ...product, '@type': 'http://schema.org/Product' }],
])('it is found in %s', (_where, thing) => {
  expect(first(thing)).toMatchObject({ item_name: 'Jeans & Co', price: 19.9 })
})

test.each([
  ['a list of offers', [{ price: 0 }, { price: 7 }], 7],
  ['an aggregate', { '@type': 'AggregateOffer', lowPrice: '7.00', highPrice: 9 }, 7],
  ['offers of an aggregate', { '@type': 'AggregateOffer', offers: [{ price: 7 }] }, 7],
  ['a specification', { priceSpecification: [{ price: '7,00' }] }, 7],
  ['no price', { price: '' }, undefined],
])('the price of %s', (_what, offers, price) => {
  expect(first({ ...product, offers })?.['price']).toBe(price)
})

test('a group takes what its variants know', () => {
  const variants = [{ '@type': 'Product', name: 'Red', offers: { price: 5 } }]
  expect(finish(readThings([{ '@type': 'ProductGroup', name: 'Shirt', hasVariant: variants }])).products).toMatchObject([{ item_name: 'Shirt', price: 5 }])
})

test('what is only mentioned is not the page’s own', () => {
  const related = { ...product, isRelatedTo: [{ '@type': 'Product', name: 'Belt' }], isSimilarTo: { '@type': 'Product', name: 'Chinos' } }
  expect(finish(readThings([related])).products).toHaveLength(1)
  const review = { '@type': 'Review', itemReviewed: { '@type': 'Product', name: 'Hat' } }
  expect(finish(readThings([review, product])).products).toHaveLength(1)
  expect(first(review)).toMatchObject({ item_name: 'Hat' })
})

test('a breadcrumb is a path', () => {
  const itemListElement = [{ name: 'Home' }, { item: { name: 'Men' } }, { item: { '@id': '/jeans', name: 'Jeans' } }]
  expect(finish(readThings([{ '@type': 'BreadcrumbList', itemListElement }])).crumbs).toEqual(['Home', 'Men', 'Jeans'])
})

test('hostile things do no harm', () => {
  let deep: unknown = product
  for (let level = 0; level < 3000; level++) deep = { x: deep }
  const hostile = JSON.parse('{"@type": "Product", "name": {"name": {"name": 1}}, "__proto__": {"price": 1}, "constructor": 1, "offers": {"offers": {"offers": []}}}') as unknown
  expect(() => finish(readThings([deep, hostile, null, 7, 'x', { '@type': 7, name: [] }, Array.from({ length: 1e5 }, () => ({}))]))).not.toThrow()
  expect(({} as Record<string, unknown>)['price']).toBeUndefined()
})

test('a type that is no text is none, and the rest of the page is read', () => {
  expect(finish(readThings([{ '@type': { toString: 1 }, name: 'x' }, product])).products).toMatchObject([{ item_name: 'Jeans & Co' }])
})
