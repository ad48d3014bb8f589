import { addFacts, addNamed, type Facts } from '../facts'

/** Attributes that identify the product of a card, and stand beside its other facts. */
export const carriers =
  '[data-product-id],[data-product_id],[data-entity-id],[data-id-product],[data-cnstrc-item-id],[data-item-id],[data-asin],[data-sku],[data-product-sku]'

/**
 * What the attributes of a product card say, by the conventions of Constructor.io, BigCommerce, Magento, PrestaShop and
 * those like them; and the class names WooCommerce prints: `product post-7 product_cat-jeans`.
 */
export function readCardAttributes(cell: Element): Facts {
  const facts: Facts = {}
  for (const element of cell.matches(carriers) ? [cell] : cell.querySelectorAll(carriers)) {
    for (const { name, value } of element.attributes) if (name.startsWith('data-')) addNamed(facts, name, value)
  }
  const word = (name: RegExp): string | undefined => name.exec(cell.className)?.[1]
  if (cell.matches('.product')) addFacts(facts, { item_id: word(/\bpost-(\d+)/), item_category: word(/product_cat-(\S+)/) })
  return facts
}
