// @ts-check

/**
 * A percent-encoded part as text, or undefined where it is not valid: visitors may send anything.
 *
 * @param {string} part
 * @returns {string | undefined}
 */
export function safeDecode(part) {
  try {
    return decodeURIComponent(part)
  } catch {
    return undefined
  }
}
