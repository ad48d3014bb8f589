// @ts-check
import { readAmount } from './readAmount.mjs'

/** @typedef {import('./acceptRow.mjs').RawRow} RawRow */

/**
 * A Google Merchant feed as a table, one row a product.
 *
 * @param {Iterable<{line: number, get: (column: string) => string}>} rows
 * @returns {Generator<RawRow>}
 */
export function* readMerchantRows(rows) {
  for (const { line, get } of rows) yield merchantRow(line, get)
}

/**
 * One product in the names of the Merchant specification, whatever file they came in. There `price`
 * is the regular price and `sale_price` what it costs today.
 *
 * @param {number} line
 * @param {(column: string) => string} get
 * @returns {RawRow}
 */
export function merchantRow(line, get) {
  const regular = readAmount(get('price'))
  const sale = readAmount(get('sale_price'))
  // Google's own taxonomy may be a bare number, which is no path.
  const taxonomy = /^\d*$/.test(get('google_product_category')) ? '' : get('google_product_category')
  return {
    line, id: get('id'), name: get('title'), brand: get('brand'), path: get('product_type') || taxonomy,
    color: get('color').split('/')[0], gender: get('gender'), sizes: [get('size')],
    price: sale ? { ...regular, ...sale, currency: sale.currency ?? regular?.currency } : regular,
    listPrice: sale ? regular : undefined,
    availability: get('availability'), description: get('description'), image: get('image_link'), group: get('item_group_id'),
  }
}
