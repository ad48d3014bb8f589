// @ts-check

/**
 * One thing the shop sells, whatever file it came from. Keys that GA4 names keep their GA4 name.
 *
 * Only the first four are certain: a feed may lack prices, brands or pictures, and the pages leave
 * out what is missing rather than invent it.
 *
 * @typedef {object} Product
 * @property {string} item_id
 * @property {string} item_name
 * @property {string[]} category      from the department down: ['Men', 'Clothing', 'Jeans']
 * @property {Availability} availability
 * @property {string} [item_brand]
 * @property {string} [color]
 * @property {string} [gender]        men, women, kids or unisex in the shop's own catalogue
 * @property {string[]} sizes
 * @property {number} [price]         what it costs today
 * @property {number} [list_price]    what it cost before the sale, above `price`
 * @property {string} [currency]      three capital letters
 * @property {string} [description]
 * @property {string} [image_link]    a picture on another server, http or https
 * @property {string} [group]         the same style in other colours carries the same group
 * @property {number} [stock]         pieces left, where the shop counts them
 * @property {number} popularity      higher stands earlier in the "featured" order
 * @property {number} added           higher is newer
 * @property {string} slug            set by createCatalog; unique
 *
 * @typedef {'in_stock' | 'out_of_stock' | 'preorder'} Availability
 * @typedef {Omit<Product, 'slug'>} ProductFacts
 */

/** @param {{category: string[]}} product */
export const categoryPath = (product) => product.category.join(' > ')

/**
 * How a feed's own wording reads as one of the three states; what nobody denies is in stock.
 *
 * @param {unknown} text
 * @returns {Availability}
 */
export function readAvailability(text) {
  const word = String(text ?? '').toLowerCase().replace(/[^a-z]/g, '')
  if (/^(outofstock|soldout|discontinued|false)$/.test(word)) return 'out_of_stock'
  if (/^(preorder|backorder|presale)$/.test(word)) return 'preorder'
  return 'in_stock'
}
