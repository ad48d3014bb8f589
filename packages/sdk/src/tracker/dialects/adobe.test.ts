import { describe, expect, it } from 'vitest'
import { createPage, listen } from '../../../test/listen'
import { adobe } from './adobe'

const told = (...queue: unknown[]): unknown[] => {
  const { events, errors } = listen(createPage({ adobeDataLayer: queue }), adobe)
  expect(errors).toEqual([])
  return events
}

const product = { productId: 7, name: 'Tank', sku: 'WT09', topLevelSku: 'WT09', pricing: { regularPrice: 29, currencyCode: 'USD' }, mainImageUrl: '/t.jpg' }
const item = { item_id: 'WT09', item_name: 'Tank', price: 29 }
const line = { id: 'l1', quantity: 2, product, prices: { price: { value: 29 } } }
const units = [{ searchUnitId: 'u', products: [{ name: 'Tank', sku: 'WT09', rank: 1, price: 29, url: '/tank' }, { name: 'Top', sku: 'T2', rank: 2 }] }]

const contexts = {
  productContext: product,
  changedProductsContext: { items: [line] },
  shoppingCartContext: { id: 'c', items: [line], totalQuantity: 2 },
  searchInputContext: { units: [{ searchUnitId: 'u', phrase: 'tank' }] },
  searchResultsContext: { units },
  orderContext: { orderId: '0001', grandTotal: 58, email: 'a@b.c' },
}
const names = ['product-page-view', 'search-results-view', 'add-to-cart', 'remove-from-cart', 'shopping-cart-view', 'initiate-checkout', 'place-order']

const clean = [contexts, ...names.map((event) => ({ event }))]

describe('Adobe’s data layer', () => {
  it('is told in GA4’s words', () => {
    expect(told(...clean)).toMatchObject([
      { name: 'view_item', items: [item] },
      { name: 'view_item_list', items: [{ ...item, index: 0 }, { item_id: 'T2', index: 1 }] },
      { name: 'view_search_results', search_term: 'tank' },
      { name: 'add_to_cart', items: [{ ...item, quantity: 2 }] },
      { name: 'remove_from_cart', items: [{ ...item, quantity: 2 }] },
      { name: 'view_cart', items: [{ ...item, quantity: 2 }] },
      { name: 'begin_checkout', items: [{ ...item, quantity: 2 }] },
      { name: 'purchase', transaction_id: '0001', value: 58, items: [{ ...item, quantity: 2 }] },
    ])
  })

  it('says the same in a messy session: reset contexts, functions, contexts on the event, texts for numbers', () => {
    const messyProduct = { ...product, sku: 'WT09-XS', createdAt: '2020', pricing: { regularPrice: '29,00', tierPricing: [], currencyCode: 'USD' } }
    const messyLine = { ...line, quantity: '2', product: messyProduct, formattedPrice: '$29' }
    const messy = { ...contexts, productContext: messyProduct, changedProductsContext: { items: [messyLine, {}] }, shoppingCartContext: { items: [messyLine] } }
    const session = [
      () => {},
      null,
      { productContext: null },
      { productContext: { sku: 'old' } },
      { event: 'cmp:show', eventInfo: { path: 'x' } },
      { event: 'constructor' },
      ...names.map((event) => ({ event, eventInfo: messy })),
    ]
    expect(told(...session)).toMatchObject(told(...clean))
  })

  it('tells of the product where no change is told of, and of a click by its sku', () => {
    expect(told({ productContext: product }, { event: 'add-to-cart' })).toMatchObject([{ name: 'add_to_cart', items: [item] }])
    expect(told({ event: 'search-product-click', eventInfo: { searchUnitId: 'u', sku: 'T2' } })).toEqual([{ name: 'select_item', items: [{ item_id: 'T2' }] }])
  })
})
