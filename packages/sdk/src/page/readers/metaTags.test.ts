import { parseHTML } from 'linkedom'
import { expect, test } from 'vitest'
import { readMetaTags } from './metaTags'

const read = (html: string): ReturnType<typeof readMetaTags> => readMetaTags(parseHTML(`<html><head>${html}</head></html>`).document as unknown as Document)

test('Open Graph’s product words are facts', () => {
  expect(
    read(`<meta property="og:type" content="og:product"><meta property="og:title" content="Jeans"><meta property="og:url" content="/jeans">
      <meta property="product:price:amount" content="19.90"><meta property="product:price:currency" content="EUR"><meta property="product:brand" content="Levi">`),
  ).toEqual({ kind: 'product', products: [{ item_name: 'Jeans', url: '/jeans', price: 19.9, currency: 'EUR', item_brand: 'Levi' }] })
})

test('an article is no product', () => {
  expect(read('<meta property="og:type" content="article"><meta property="og:title" content="News">')).toBeUndefined()
})
