import { describe, expect, it } from 'vitest'
import { createPage, listen, type TestPage } from '../../../test/listen'
import { shopify } from './shopify'

const cart = { id: 'gid://shopify/Cart/1', lines: [] }
const variant = { id: 'gid://shopify/ProductVariant/11', title: 'Blue / M', price: { amount: '19.99', currencyCode: 'EUR' } }
const product = { id: 'gid://shopify/Product/1', title: 'Shirt', vendor: 'Acme', handle: 'shirt', selectedVariant: variant }
const item = { item_id: '1', item_name: 'Shirt', item_brand: 'Acme', item_variant: 'Blue / M', price: 19.99 }

const say = (page: TestPage, type: string, payload: object): boolean => page.dispatchEvent(Object.assign(new Event(`shopify:${type}`), payload))
const settled = (): Promise<unknown> => new Promise((done) => setTimeout(done))

async function told(...said: readonly (readonly [type: string, payload: object])[]): Promise<unknown[]> {
  const page = createPage()
  const { events, errors } = listen(page, shopify)
  for (const [type, payload] of said) say(page, type, payload)
  await settled()
  expect(errors).toEqual([])
  return events
}

const view = ['product:view', { context: 'page', product }] as const
const add = (promise: unknown, merchandiseId: unknown = variant.id): readonly [string, object] => ['cart:lines-update', { action: 'add', context: 'product', lines: [{ merchandiseId, quantity: 2 }], promise }]

describe('Shopify’s storefront events', () => {
  it('are told in GA4’s words', async () => {
    const search = { query: 'shirt', productFilters: [] }
    expect(await told(view, ['search:update', { search, promise: Promise.resolve({ totalCount: 3 }) }], ['cart:view', { context: 'page', cart }], add(Promise.resolve({ cart })))).toEqual([
      { name: 'view_item', currency: 'EUR', items: [item] },
      { name: 'view_cart' },
      { name: 'view_search_results', search_term: 'shirt' },
      { name: 'add_to_cart', currency: 'EUR', items: [{ ...item, quantity: 2 }] },
    ])
  })

  it('say the same in a messy session as in the clean one: bare ids, numbers, warnings, other events', async () => {
    const messy = { ...product, id: 1, selectedVariant: { ...variant, id: '11', price: { amount: 19.99, currencyCode: 'EUR' } } }
    const session = [
      ['product:view', { context: 'collection', product: { id: '5', title: 'Card', selectedVariant: null } }],
      ['product:view', { context: 'page', product: messy }],
      ['cart:note-update', { note: 'x' }],
      add(Promise.resolve({ cart, userErrors: [], warnings: [{ message: 'low stock' }] }), 11),
    ] as const
    expect(await told(...session)).toEqual(await told(view, add(Promise.resolve({ cart }))))
  })

  it('count a change of the cart when its promise says that it was made', async () => {
    expect(await told(view, add(Promise.resolve({ cart, userErrors: [{ message: 'sold out' }] })))).toHaveLength(1)
    expect(await told(view, add(Promise.resolve({ cart: null })))).toHaveLength(1)
    expect(await told(view, add(Promise.reject(new Error('offline'))))).toHaveLength(1)
    expect(await told(view, add(undefined))).toHaveLength(1)
  })

  it('know a variant from when it was chosen', async () => {
    const other = { ...variant, id: 'gid://shopify/ProductVariant/12', title: 'Red / M' }
    const chosen = ['product:select', { product: { ...product, selectedVariant: undefined }, promise: Promise.resolve({ variant: other }) }] as const
    expect(await told(view, chosen, add(Promise.resolve({ cart }), other.id))).toMatchObject([{}, { name: 'add_to_cart', items: [{ item_id: '1', item_variant: 'Red / M' }] }])
  })

  it('name an unknown variant by its own id, and an unknown line not at all', async () => {
    expect(await told(add(Promise.resolve({ cart }), 'gid://shopify/ProductVariant/99'))).toEqual([{ name: 'add_to_cart', items: [{ item_id: '99', quantity: 2 }] }])
    const remove = ['cart:lines-update', { action: 'remove', lines: [{ id: 'gid://shopify/CartLine/x?cart=1', quantity: 0 }], promise: Promise.resolve({ cart }) }] as const
    expect(await told(remove)).toEqual([])
  })

  it('are not heard after the undo', () => {
    const page = createPage()
    const { events, stop } = listen(page, shopify)
    stop()
    say(page, ...view)
    expect(events).toEqual([])
  })
})
