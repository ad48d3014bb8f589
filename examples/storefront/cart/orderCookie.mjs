// @ts-check
import { randomInt } from 'node:crypto'
import { readCart, writeCart } from './cartCookie.mjs'

/**
 * The order just placed. `told` once its purchase has been put on a page, so that reloading the
 * page does not report it again.
 *
 * @typedef {{id: string, told: boolean, lines: import('./cartCookie.mjs').CartLine[]}} Order
 */

// Without letters and digits that are mistaken for one another over the telephone.
const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

export const newOrderId = () => `LM-${Array.from({ length: 8 }, () => alphabet[randomInt(alphabet.length)]).join('')}`

/** @param {Order} order */
export const writeOrder = ({ id, told, lines }) => `${id}.${told ? 1 : 0}.${writeCart(lines)}`

/**
 * @param {string | undefined} value
 * @returns {Order | undefined}
 */
export function readOrder(value) {
  const parts = /^(LM-[2-9A-Z]{8})\.([01])\.(.*)$/.exec(value ?? '')
  if (!parts) return undefined
  const lines = readCart(parts[3])
  return lines.length > 0 ? { id: parts[1], told: parts[2] === '1', lines } : undefined
}
