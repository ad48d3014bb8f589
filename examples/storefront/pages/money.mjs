// @ts-check

/** @type {Map<string, Intl.NumberFormat>} */
const formats = new Map()

/**
 * A price in words a shopper reads: "€59.90". A currency no browser knows is written as a bare number.
 *
 * @param {number} amount
 * @param {string} [currency]
 */
export function money(amount, currency) {
  if (!currency || !/^[A-Z]{3}$/.test(currency)) return amount.toFixed(2)
  let format = formats.get(currency)
  if (!format) formats.set(currency, (format = new Intl.NumberFormat('en', { style: 'currency', currency })))
  return format.format(amount)
}
