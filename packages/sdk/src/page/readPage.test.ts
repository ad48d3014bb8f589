import { parseHTML } from 'linkedom'
import { expect, test } from 'vitest'
import { readPage, type Page, type PageOverrides } from './readPage'

const read = (html: string, url = 'https://shop.example/jeans', readers: PageOverrides = {}): Page =>
  readPage(parseHTML(`<!doctype html><html><head><title>Blue jeans | Shop</title></head><body>${html}</body></html>`).document as unknown as Document, { url, readers })

const jsonLd = (thing: unknown): string => `<script type="application/ld+json">${JSON.stringify(thing)}</script>`
const product = { '@type': 'Product', name: 'Blue jeans', sku: 'AB', offers: { price: 50, priceCurrency: 'EUR' } }
const card = (name: string): string => `<li class="card"><a href="/p/${name}"><img src="/${name}.jpg">Hat ${name}</a><b class="price">€5</b></li>`
const grid = `<ul>${['one', 'two', 'three'].map(card).join('')}</ul>`

test('a product page', () => {
  const crumbs = { '@type': 'BreadcrumbList', itemListElement: ['Home', 'Men', 'Jeans', 'Blue jeans'].map((name) => ({ name })) }
  const page = read(`<h1>Blue jeans</h1>${jsonLd(product)}${jsonLd(crumbs)}${grid}`)
  expect(page).toMatchObject({
    kind: 'product',
    product: { item_id: 'AB', item_name: 'Blue jeans', item_category: 'Men > Jeans', price: 50, currency: 'EUR', url: 'https://shop.example/jeans' },
    sources: ['jsonLd'],
  })
  expect(page.lists.map(({ items }) => items.length)).toEqual([3])
})

test('what the shop marked up wins, and an override wins over that', () => {
  const marked = `<main data-reshelf-product="X" data-reshelf-price="40">${jsonLd(product)}<h1>Blue jeans</h1></main>`
  expect(read(marked).product).toMatchObject({ item_id: 'X', price: 40, item_name: 'Blue jeans' })
  expect(read(marked, undefined, { product: () => ({ item_id: 'Y' }) }).product).toMatchObject({ item_id: 'Y', price: 40 })
  expect(read(marked, undefined, { kind: () => 'other', query: () => 'x' })).toMatchObject({ kind: 'other', query: 'x' })
})

test('a product page that states nothing is read by its looks', () => {
  const page = read('<header><b class="price">€0</b></header><h1>Blue jeans</h1><p class="price"><del>€60</del> €50</p><button class="add-to-cart">Buy</button>')
  expect(page).toMatchObject({ kind: 'product', product: { item_id: 'jeans', item_name: 'Blue jeans', price: 50 }, sources: ['text'] })
})

test('a stale price is outvoted by two that agree', () => {
  const page = read(`${jsonLd(product)}<meta property="product:price:amount" content="45"><h1>Blue jeans</h1><p class="price">€45</p>`)
  expect(page.product?.price).toBe(45)
})

test('a marked list is read by its marks', () => {
  const marked = grid.replace('<ul>', '<ul data-reshelf-list="hats">').replace('class="card"', 'class="card" data-reshelf-item="X" data-reshelf-color="red"')
  expect(read(marked).lists).toMatchObject([{ name: 'hats', items: [{ item_id: 'X', color: 'red', price: 5 }, { item_id: 'two' }, { item_id: 'three' }] }])
})

test('a handle is the product, in a list as on its own page', () => {
  const own = read(`${jsonLd(product)}<h1>Blue jeans</h1>`, 'https://shop.example/collections/men/products/blue-jeans?variant=7')
  expect(own.product?.item_id).toBe('blue-jeans')
})

test.each([
  ['a listing', grid, '/men', { kind: 'listing', lists: [{ name: 'category' }] }],
  ['a search', grid, '/find?q=hats', { kind: 'search', query: 'hats', lists: [{ name: 'search_results' }] }],
  ['the start page', `<h2>New in</h2>${grid}`, '/', { kind: 'home', lists: [{ name: 'New in' }] }],
  ['a cart', '<p>Empty</p>', '/cart', { kind: 'cart', lists: [] }],
  ['an order', '<p>Thank you</p>', '/checkout/thank-you', { kind: 'order', lists: [] }],
  ['anything else', '<h1>Blue jeans</h1><p>A history</p>', '/about', { kind: 'other', lists: [] }],
])('%s', (_what, html, path, expected) => {
  const { rejected, ...page } = read(html, `https://shop.example${path}`)
  expect(rejected).toBeDefined()
  expect(page).toMatchObject(expected)
})
