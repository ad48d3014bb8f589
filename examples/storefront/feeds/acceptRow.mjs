// @ts-check
import { readAvailability } from '../catalog/product.mjs'
import { kindTitle } from '../pictures/kindTitle.mjs'

/** @typedef {import('../catalog/product.mjs').ProductFacts} ProductFacts */

/**
 * What a reader found in one row, in its file's own wording.
 *
 * @typedef {object} RawRow
 * @property {number} line          where it begins in the file, from 1
 * @property {unknown} id
 * @property {unknown} name
 * @property {unknown} [brand]
 * @property {unknown} [path]       "Men > Shoes" or "Men/Shoes"
 * @property {unknown} [color]
 * @property {unknown} [gender]
 * @property {unknown[]} [sizes]
 * @property {{amount: number, currency?: string}} [price]
 * @property {{amount: number}} [listPrice]
 * @property {unknown} [currency]
 * @property {unknown} [availability]
 * @property {unknown} [description]
 * @property {unknown} [image]
 * @property {unknown} [group]
 */

const deepestPath = 8

/**
 * A row as a product, or the reason why it cannot be sold. Only identity and a name are demanded.
 *
 * @param {RawRow} raw
 * @param {number} place   in the file, from 0: the first stands first in the featured order
 * @returns {ProductFacts | string}
 */
export function acceptRow(raw, place) {
  const item_id = text(raw.id, 200)
  const item_name = text(raw.name, 300)
  if (!item_id) return 'it has no id'
  if (!item_name) return 'it has no name'

  const price = raw.price?.amount
  const image = text(raw.image, 2000)
  const gender = text(raw.gender, 40) || undefined
  /** @type {ProductFacts} */
  const facts = {
    item_id, item_name, gender,
    item_brand: text(raw.brand, 100) || undefined,
    category: readPath(text(raw.path, 500)),
    color: text(raw.color, 60) || undefined,
    sizes: (raw.sizes ?? []).map((size) => text(size, 40)).filter(Boolean).slice(0, 30),
    price,
    list_price: price !== undefined && raw.listPrice && raw.listPrice.amount > price ? raw.listPrice.amount : undefined,
    currency: raw.price?.currency ?? (text(raw.currency, 3).toUpperCase() || undefined),
    availability: readAvailability(raw.availability),
    description: text(raw.description, 4000).replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ').trim() || undefined,
    image_link: /^https?:\/\//i.test(image) && URL.canParse(image) ? image : undefined,
    group: text(raw.group, 200) || undefined,
    popularity: -place,
    added: place,
  }
  if (facts.category.length === 0) facts.category = [gender ?? 'Everyone', kindTitle(facts)]
  return facts
}

/**
 * Text or a number as trimmed text; anything else is nothing. Halves of a surrogate pair would break
 * addresses later on.
 *
 * @param {unknown} value
 * @param {number} longest
 */
function text(value, longest) {
  if (typeof value !== 'string' && typeof value !== 'number') return ''
  return /** @type {any} */ (String(value).trim().slice(0, longest)).toWellFormed()
}

/** @param {string} path */
function readPath(path) {
  // "Men > Shirts/Tops" is a path by its arrows; only without any do slashes divide.
  const names = path.includes('>') ? path.split('>') : path.split('/')
  return names.map((name) => name.trim()).filter(Boolean).slice(0, deepestPath)
}
