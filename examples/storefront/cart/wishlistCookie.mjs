// @ts-check
import { safeDecode } from '../http/safeDecode.mjs'

const mostWished = 60
const longestCookie = 3600

/** @param {string[]} ids   the newest first; what does not fit is forgotten */
export function writeWishlist(ids) {
  const parts = ids.slice(0, mostWished).map(encodeURIComponent)
  while (parts.join('|').length > longestCookie) parts.pop()
  return parts.join('|')
}

/**
 * @param {string | undefined} value
 * @returns {string[]}
 */
export const readWishlist = (value) =>
  (value ?? '').split('|').slice(0, mostWished).flatMap((part) => safeDecode(part) || [])
