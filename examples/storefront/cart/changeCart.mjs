// @ts-check
import { mostOfOne } from './cartCookie.mjs'

/** @typedef {import('./cartCookie.mjs').CartLine} CartLine */
/** @typedef {{item_id: string, size: string}} Place   what makes one line */

/** @param {Place} a @param {Place} b */
const same = (a, b) => a.item_id === b.item_id && a.size === b.size

/**
 * @param {CartLine[]} lines
 * @param {Place} place
 * @returns {CartLine[]}   the line just added to stands first
 */
export function addToCart(lines, place) {
  const before = lines.find((line) => same(line, place))
  const quantity = Math.min(mostOfOne, (before?.quantity ?? 0) + 1)
  return [{ ...place, quantity }, ...lines.filter((line) => !same(line, place))]
}

/**
 * @param {CartLine[]} lines
 * @param {Place} place
 * @returns {CartLine[]}
 */
export const removeFromCart = (lines, place) => lines.filter((line) => !same(line, place))

/**
 * @param {CartLine[]} lines
 * @param {Place} place
 * @param {number} quantity   anything outside 1 to the limit changes nothing
 * @returns {CartLine[]}
 */
export function setQuantity(lines, place, quantity) {
  if (!Number.isInteger(quantity) || quantity < 1 || quantity > mostOfOne) return lines
  return lines.map((line) => (same(line, place) ? { ...line, quantity } : line))
}
