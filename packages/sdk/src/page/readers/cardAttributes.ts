import { addNamed, type Facts } from '../facts'

/** Attributes that identify the product of a card, and stand beside its other facts. */
export const carriers =
  '[data-product-id],[data-product_id],[data-productid],[data-entity-id],[data-id-product],[data-cnstrc-item-id],[data-item-id],[data-asin],[data-sku],[data-product-sku],[data-pid]'

/**
 * What the attributes of a product card say, by the conventions of Constructor.io, BigCommerce, WooCommerce, Magento,
 * PrestaShop and those like them.
 */
export function readCardAttributes(cell: Element): Facts {
  const facts: Facts = {}
  for (const element of cell.matches(carriers) ? [cell] : cell.querySelectorAll(carriers)) {
    for (const { name, value } of element.attributes) if (name.startsWith('data-')) addNamed(facts, name, value)
  }
  return facts
}
