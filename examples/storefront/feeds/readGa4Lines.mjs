// @ts-check
import { readAmount } from './readAmount.mjs'

/**
 * One GA4 item per line, in the keys of an event's `items`. Sizes may be a list or one text.
 *
 * @param {string} text
 * @returns {Generator<import('./acceptRow.mjs').RawRow | {line: number, problem: string}>}
 */
export function* readGa4Lines(text) {
  let line = 0
  for (let at = 0; at < text.length;) {
    const end = text.indexOf('\n', at)
    const row = text.slice(at, end < 0 ? text.length : end).trim()
    at = end < 0 ? text.length : end + 1
    line++
    if (row) yield readLine(row, line)
  }
}

/** @param {string} row @param {number} line */
function readLine(row, line) {
  const item = parseObject(row)
  if (!item) return { line, problem: 'it is not a JSON object' }
  const price = readAmount(item.price)
  const path = [item.item_category, item.item_category2, item.item_category3, item.item_category4, item.item_category5]
  const size = item.size ?? item.item_variant
  return {
    line, id: item.item_id, name: item.item_name, brand: item.item_brand,
    path: path.filter((level) => typeof level === 'string' && level.trim()).join(' > '),
    color: item.color, gender: item.gender, price, currency: item.currency,
    listPrice: readAmount(item.list_price), availability: item.availability, description: item.description,
    image: item.image_link ?? item.image, group: item.item_group_id,
    sizes: Array.isArray(size) ? size : typeof size === 'string' ? size.split(',') : [],
  }
}

/** @param {string} row @returns {Record<string, any> | undefined} */
function parseObject(row) {
  try {
    const value = JSON.parse(row)
    return value && typeof value === 'object' && !Array.isArray(value) ? value : undefined
  } catch {
    return undefined
  }
}
