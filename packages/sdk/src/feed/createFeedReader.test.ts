import fc from 'fast-check'
import type { Item } from '@reshelf/engine'
import { describe, expect, it } from 'vitest'
import { createFeedReader } from './createFeedReader'

const base = 'https://shop.example/feeds/all'

/** Reads a feed that arrives in pieces of a length. */
function read(text: string, length = text.length || 1): Item[] {
  const reader = createFeedReader(base)
  const items: Item[] = []
  for (let from = 0; from < text.length; from += length) items.push(...reader.push(text.slice(from, from + length)))
  return [...items, ...reader.end()]
}

const rss = `<?xml version="1.0"?><rss xmlns:g="http://base.google.com/ns/1.0"><channel><title>Shop</title><link>https://shop.example</link>
<item><g:id>A1</g:id><g:title><![CDATA[Blue & white shirt]]></g:title><g:description>&lt;b&gt;nice&lt;/b&gt;</g:description><g:link>https://shop.example/p/a1</g:link>
<g:image_link>https://shop.example/a1.jpg</g:image_link><g:price>29.90 EUR</g:price><g:sale_price>19.90 EUR</g:sale_price><g:availability>in stock</g:availability>
<g:brand>Otis &amp; Sons</g:brand><g:product_type>Men &gt; Shirts</g:product_type><g:google_product_category>212</g:google_product_category><g:color>blue/white</g:color><g:item_group_id>A</g:item_group_id></item>
<item><g:id>A2</g:id><title>Plain &#8364;</title><g:price>10 EUR</g:price></item></channel></rss>`

const table = 'id\ttitle\tprice\timage link\tlink\tproduct type\nA1\t"Shirt ""blue"""\t29.90 EUR\t/a1.jpg\t/p/a1\tMen > Shirts\r\nA2\tHat\t1.299,00 EUR\t\t\t\n'

const shopify = JSON.stringify({
  products: [
    { id: 1, title: 'Brace } in "quotes" \\', handle: 'shirt', vendor: 'Otis', product_type: 'Shirts', options: [{ name: 'Colour', values: ['blue', 'white'] }, { name: 'Title', values: ['x'] }], variants: [{ price: '29.90', available: false }, { price: '19.90', available: true }], images: [{ src: 'https://cdn.example/a.jpg' }] },
    { id: 2, title: 'Hat', handle: 'hat', variants: [{ price: '5.00', available: false }] },
  ],
})

const lines = '{"item_id":"A1","item_name":"Shirt","price":29.9,"url":"/p/a1","color":["blue","white"]}\n\n{broken\n{"item_id":"A2","item_name":"Hat"}'

describe('a feed', () => {
  it.each([7, 64, 1e6])('of Google Merchant as XML, in pieces of %d', (length) => {
    const [first, second] = read(rss, length)
    expect(first).toEqual({
      item_id: 'A1', item_name: 'Blue & white shirt', item_brand: 'Otis & Sons', item_category: 'Men > Shirts', item_group_id: 'A', color: ['blue', 'white'],
      price: 19.9, list_price: 29.9, currency: 'EUR', availability: 'in stock', image: 'https://shop.example/a1.jpg', url: 'https://shop.example/p/a1',
    })
    expect(second).toEqual({ item_id: 'A2', item_name: 'Plain €', price: 10, currency: 'EUR' })
  })

  it('of Google Merchant as Atom', () => {
    const [item] = read('<feed xmlns="http://www.w3.org/2005/Atom" xmlns:g="http://base.google.com/ns/1.0"><entry><g:id>A1</g:id><title>Shirt</title><link href="https://shop.example/p/a1"/></entry></feed>')
    expect(item).toEqual({ item_id: 'A1', item_name: 'Shirt', url: 'https://shop.example/p/a1' })
  })

  it.each([5, 1e6])('as a table, in pieces of %d', (length) => {
    expect(read(table, length)).toEqual([
      { item_id: 'A1', item_name: 'Shirt "blue"', price: 29.9, currency: 'EUR', image: 'https://shop.example/a1.jpg', url: 'https://shop.example/p/a1', item_category: 'Men > Shirts' },
      { item_id: 'A2', item_name: 'Hat', price: 1299, currency: 'EUR' },
    ])
  })

  it.each([3, 1e6])('of Shopify, in pieces of %d', (length) => {
    expect(read(shopify, length)).toEqual([
      { item_id: 'shirt', item_name: 'Brace } in "quotes" \\', item_brand: 'Otis', item_category: 'Shirts', price: 19.9, availability: 'in stock', image: 'https://cdn.example/a.jpg', url: 'https://shop.example/products/shirt', color: ['blue', 'white'] },
      { item_id: 'hat', item_name: 'Hat', price: 5, availability: 'out of stock', url: 'https://shop.example/products/hat' },
    ])
  })

  it('of GA4 items, line by line or as an array; a broken line is passed over', () => {
    expect(read(lines).map(({ item_id }) => item_id)).toEqual(['A1', 'A2'])
    expect(read('[{"item_id":"A1","tags":[1,{"a":2}]},{"item_id":"A2"},7,"x"]'.padEnd(80)).map(({ item_id }) => item_id)).toEqual(['A1', 'A2'])
  })

  it('that is hostile is inert', () => {
    const evil = JSON.stringify({ item_id: '<script>x</script>', item_name: 'N'.repeat(50_000), url: 'javascript:alert(1)', image: 'data:text/html,x', constructor: 'x', price: '1e999' }).replace('{', '{"__proto__":{"polluted":1},')
    const [item, ...others] = read(`${evil}\n${JSON.stringify({ item_id: 'big', item_name: 'x'.repeat(1_000_000) })}\n{"item_id":"A2"}`, 10_000)
    expect(item!.item_id).toBe('<script>x</script>')
    expect(item!.item_name!.length).toBe(300)
    expect([item!.url, item!.image, Object.hasOwn(item!, 'constructor')]).toEqual([undefined, undefined, false])
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
    expect(others).toEqual([{ item_id: 'A2' }])
  })

  it('with one endless record goes on after it, in every format', () => {
    const long = 'x'.repeat(300_000)
    expect(read(rss.replace('Plain', long).replace('</channel>', '<item><g:id>A3</g:id></item></channel>'), 8192).map(({ item_id }) => item_id)).toEqual(['A1', 'A3'])
    expect(read(`${table}A3\t${long}\nA4\tHat\n`, 8192).map(({ item_id }) => item_id)).toEqual(['A1', 'A2', 'A4'])
    expect(read(shopify.replace('Otis', long), 8192).map(({ item_id }) => item_id)).toEqual(['hat'])
  })

  it('of anything at all never throws, however it is cut', () => {
    const part = fc.constantFrom('<item>', '</item>', '<g:id>', '</g:id>', '<![CDATA[', ']]>', '{"products":[', '{', '}', '"', '\\', '[', ']', '\t', '\n', 'id', '&#x110000;', '&#99999999;', '<entry ')
    const text = fc.array(fc.oneof(part, fc.string()), { maxLength: 40 }).map((parts) => parts.join(''))
    fc.assert(fc.property(text, fc.integer({ min: 1, max: 50 }), (feed, length) => Array.isArray(read(feed, length))), { numRuns: 2000 })
  })

  it('with the same text in whatever pieces is the same feed', () => {
    const feed = fc.constantFrom(rss, table, shopify, lines)
    fc.assert(fc.property(feed, fc.integer({ min: 1, max: 400 }), (text, length) => void expect(read(text, length)).toEqual(read(text))))
  })
})
