import { expect, test } from 'vitest'
import { absolute, urlKey } from './productUrl'

test.each([
  ['/collections/sale/products/blue-jeans?variant=1', 'blue-jeans'],
  ['https://shop.example/products/blue-jeans', 'blue-jeans'],
  ['../products/blue-jeans.html', 'blue-jeans'],
  ['/men/shoes/runner-7.html', 'runner-7'],
  ['/product/blue-jeans/index.html', 'blue-jeans'],
  ['/Blue-Jeans/dp/B00CYG4J5U/ref=sr_1_1?keywords=jeans', 'B00CYG4J5U'],
  ['show.php?id=7&sid=abc&utm_source=x', 'show.phpid=7'],
  ['?product=7', 'product=7'],
])('%s is known as %s', (link, key) => {
  expect(urlKey(link)).toBe(key)
})

test.each(['#', '', '/', 'https://shop.example/', 'javascript:void(0)', 'mailto:a@b.example', 'tel:1', '/cdn/products/hat.jpg?v=2', undefined, 7, {}])('%s leads to no product', (link) => {
  expect(urlKey(link)).toBeUndefined()
})

test.each([
  ['../a.jpg', 'https://shop.example/a.jpg'],
  ['//cdn.example/a.jpg', 'https://cdn.example/a.jpg'],
  ['javascript:alert(1)', undefined],
  ['data:image/gif;base64,R0', undefined],
  ['http://[', undefined],
  [undefined, undefined],
])('%s is kept as %s', (link, href) => {
  expect(absolute(link, 'https://shop.example/men/hats')).toBe(href)
})
