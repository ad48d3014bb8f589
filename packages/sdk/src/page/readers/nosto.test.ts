import { parseHTML } from 'linkedom'
import { expect, test } from 'vitest'
import { readNosto } from './nosto'

const read = (html: string): ReturnType<typeof readNosto> => readNosto(parseHTML(`<html><body>${html}</body></html>`).document as unknown as Document)

test('hidden tagging is read', () => {
  expect(
    read(`<div class="nosto_page_type">product</div><div class="nosto_category">/Men/Jeans</div><div class="nosto_product">
      <span class="url">/jeans</span><span class="product_id">7</span><span class="name">Jeans</span><span class="image_url">/a.jpg</span>
      <span class="price">19,90</span><span class="list_price">29,90</span><span class="price_currency_code">EUR</span></div>`),
  ).toEqual({
    kind: 'product',
    query: undefined,
    products: [{ url: '/jeans', item_id: '7', item_name: 'Jeans', image: '/a.jpg', price: 19.9, currency: 'EUR' }],
    crumbs: ['Men', 'Jeans'],
  })
})

test('a search says its term, a page without tagging nothing', () => {
  expect(read('<i class="nosto_page_type">search</i><i class="nosto_search_term">golf</i>')).toMatchObject({ kind: 'search', query: 'golf' })
  expect(read('<p></p>')).toBeUndefined()
})
