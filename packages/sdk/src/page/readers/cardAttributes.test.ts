import { parseHTML } from 'linkedom'
import { expect, test } from 'vitest'
import { readCardAttributes } from './cardAttributes'

test.each([
  ['Constructor.io', '<li data-cnstrc-item-id="7" data-cnstrc-item-name="Jeans" data-cnstrc-item-price="19.9"></li>', { item_id: '7', item_name: 'Jeans', price: 19.9 }],
  ['BigCommerce', '<li><article data-entity-id="7" data-name="Jeans" data-product-brand="Levi" data-product-category="Men" data-product-price="19.9"></article></li>', { item_id: '7', item_name: 'Jeans', item_brand: 'Levi', item_category: 'Men', price: 19.9 }],
  ['WooCommerce', '<li><a data-product_id="7" data-product_sku="AB" data-quantity="1"></a></li>', { item_id: '7', sku: 'AB' }],
  ['WooCommerce without a button', '<li class="product type-product post-7 instock product_cat-jeans"></li>', { item_id: '7', item_category: 'jeans' }],
  ['Magento', '<li><div data-role="priceBox" data-product-id="7"></div></li>', { item_id: '7' }],
  ['PrestaShop', '<li><article data-id-product="7"></article></li>', { item_id: '7' }],
  ['a plain card', '<li id="x" class="y"></li>', {}],
])('%s', (_platform, html, facts) => {
  expect(readCardAttributes(parseHTML(`<ul>${html}</ul>`).document.querySelector('li') as unknown as Element)).toEqual(facts)
})
