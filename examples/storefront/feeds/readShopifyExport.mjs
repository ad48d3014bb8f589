// @ts-check
import { readAmount } from './readAmount.mjs'

/** @typedef {import('./acceptRow.mjs').RawRow} RawRow */
/** @typedef {{line: number, get: (column: string) => string}} TableRow */

/**
 * A Shopify product export: the first row of a handle describes the product, every row may add a
 * variant or a picture. What is not published is not for sale and is passed over. The export does
 * not name the currency.
 *
 * @param {Iterable<TableRow>} rows
 * @returns {Generator<RawRow>}
 */
export function* readShopifyRows(rows) {
  /** @type {Map<string, TableRow[]>} */
  const byHandle = new Map()
  for (const row of rows) {
    const handle = row.get('handle').trim()
    const known = byHandle.get(handle)
    // Rows without a handle belong to nobody; each is reported by itself.
    if (known && handle) known.push(row)
    else byHandle.set(handle || `\n${row.line}`, [row])
  }
  for (const variants of byHandle.values()) {
    if (isPublished(variants[0])) yield readProduct(variants)
  }
}

/** @param {TableRow} row */
const isPublished = ({ get }) => !/^(false|no)$/i.test(get('published').trim()) && !/^(draft|archived)$/i.test(get('status').trim())

/**
 * @param {TableRow[]} rows   of one handle, the describing one first
 * @returns {RawRow}
 */
function readProduct(rows) {
  const [{ line, get }] = rows
  const prices = rows.flatMap((row) => readAmount(row.get('variant_price')) ?? [])
  const cheapest = prices.reduce((best, price) => (best && best.amount <= price.amount ? best : price), prices[0])
  const before = rows.flatMap((row) => readAmount(row.get('variant_compare_at_price')) ?? [])[0]
  return {
    line, id: get('handle'), name: get('title'), brand: get('vendor'),
    path: get('product_category') || get('type'),
    color: optionValues(rows, /^colou?r$/i)[0], sizes: optionValues(rows, /^(size|length|waist)$/i),
    gender: genderTag(get('tags')),
    price: cheapest, listPrice: before,
    availability: rows.some(canBeBought) ? 'in_stock' : 'out_of_stock',
    description: get('body_(html)'), image: rows.map((row) => row.get('image_src')).find(Boolean),
  }
}

/**
 * The values of the option with a name, which only the first row of a handle spells out.
 *
 * @param {TableRow[]} rows
 * @param {RegExp} name
 */
function optionValues(rows, name) {
  const number = [1, 2, 3].find((at) => name.test(rows[0].get(`option${at}_name`).trim()))
  return number === undefined ? [] : [...new Set(rows.map((row) => row.get(`option${number}_value`).trim()).filter(Boolean))]
}

/** Stock counts only where it is tracked and selling on is not allowed. @param {TableRow} row */
const canBeBought = ({ get }) =>
  get('variant_price') !== '' && (!get('variant_inventory_tracker') || /^continue$/i.test(get('variant_inventory_policy')) || get('variant_inventory_qty') === '' || Number(get('variant_inventory_qty')) > 0)

/** @param {string} tags */
const genderTag = (tags) => tags.split(',').map((tag) => tag.trim()).find((tag) => /^(men|women|kids|boys|girls|unisex)$/i.test(tag))
