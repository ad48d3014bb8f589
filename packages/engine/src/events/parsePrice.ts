/** Digits in groups of three with spaces between ("1 299 000"), or digits with any other separators. */
const amount = /\d{1,3}( \d{3})+(?!\d)([.,]\d+)?|\d([\d.,'’٫٬]*\d)?/

/**
 * Reads a price written for people: `£1,299`, `1.299,00 €`, `1 299 kr`, `¥12,800`, `CHF 1'299.50`, `$.99`.
 *
 * The last separator is the decimal one when it occurs once and either another kind stands before it or other than
 * three digits follow it: a lone separator before three digits groups thousands, except after a leading zero
 * (`0.125`). An apostrophe always groups. Of several numbers (a range, "was … now …") the first is read, without sign.
 *
 * @returns the amount in the currency's main unit, or undefined where no digits are
 */
export function parsePrice(text: string): number | undefined {
  if (/^\d{1,9}(\.\d\d?)?$/.test(text)) return +text
  const plain = text
    .normalize('NFKC') // full-width digits and commas, odd spaces
    .replace(/[٠-٩۰-۹]/g, (digit) => `${digit.charCodeAt(0) & 15}`) // of Arabic and Persian digits
    .replace(/(^|[\s$£€¥])\.(?=\d)/, '$10.')
  const [found] = amount.exec(plain) ?? []
  if (found === undefined) return undefined
  const [, whole = '', mark = '', fraction = ''] = /^(.*)([.,٫])(\d+)$/.exec(found) ?? []
  const isDecimal = mark && !whole.includes(mark) && (mark === '٫' || fraction.length !== 3 || /^0+$|\D/.test(whole))
  const price = Number(`${(isDecimal ? whole : found).replace(/\D/g, '')}.${isDecimal ? fraction : ''}`)
  return price < Infinity ? price : undefined
}
