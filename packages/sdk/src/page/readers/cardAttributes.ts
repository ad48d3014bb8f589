import type { Facts } from '../facts'

const carriers =
  '[data-product-id],[data-product_id],[data-entity-id],[data-id-product],[data-cnstrc-item-id],[data-asin],[data-product-sku],[data-product_sku],[data-sku],[data-pid],[data-itemid],[data-item-id],[data-productid]'

/** `data-entity-id`, `data-product_sku`, `data-cnstrc-item-price`, `data-product-brand`: what they hold is their last word. */
const attribute = /^data-(?:cnstrc-item-|product[-_]?|entity-|item-?)?(id|name|title|brand|category|price|sku|pid|asin|variation-id)(?:-product)?$/

const keys: Readonly<Record<string, string>> = { name: 'item_name', title: 'item_name', brand: 'item_brand', category: 'item_category', price: 'price', sku: 'sku' }

/**
 * What the attributes of a product card say, by the conventions of Constructor.io, BigCommerce, WooCommerce, Magento,
 * PrestaShop and those like them.
 */
export function readCardAttributes(cell: Element): Facts {
  const facts: Facts = {}
  for (const element of [cell, ...cell.querySelectorAll(carriers)]) {
    if (!element.matches(carriers)) continue
    for (const { name, value } of element.attributes) {
      const word = value && attribute.exec(name)?.[1]
      if (word) facts[keys[word] ?? 'item_id'] ??= value
    }
  }
  return facts
}
