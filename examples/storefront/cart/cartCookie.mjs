// @ts-check
import { safeDecode } from '../http/safeDecode.mjs'

/** @typedef {{item_id: string, size: string, quantity: number}} CartLine */

export const mostOfOne = 9
// A cookie holds 4,096 bytes, its name and attributes included.
const longestCookie = 3600
const mostLines = 30

/**
 * A cart as one cookie value: `SKU:size:quantity` parts joined by `|`. Both marks are allowed in
 * cookies and always escaped inside a part.
 *
 * @param {CartLine[]} lines
 */
export function writeCart(lines) {
  const parts = lines.slice(0, mostLines).map(({ item_id, size, quantity }) => `${encodeURIComponent(item_id)}:${encodeURIComponent(size)}:${quantity}`)
  while (parts.join('|').length > longestCookie) parts.pop()
  return parts.join('|')
}

/**
 * What can be read of a cart; a part somebody else wrote is left out.
 *
 * @param {string | undefined} value
 * @returns {CartLine[]}
 */
export function readCart(value) {
  /** @type {CartLine[]} */
  const lines = []
  for (const part of (value ?? '').slice(0, longestCookie).split('|').slice(0, mostLines)) {
    const [id, size, count, more] = part.split(':')
    const item_id = safeDecode(id ?? '')
    const sizeText = safeDecode(size ?? '')
    const quantity = Number(count)
    if (!item_id || sizeText === undefined || more !== undefined) continue
    if (!Number.isInteger(quantity) || quantity < 1 || quantity > mostOfOne) continue
    lines.push({ item_id, size: sizeText, quantity })
  }
  return lines
}
