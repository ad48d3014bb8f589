/** Digits in groups of three with spaces between ("1 299 000"), or digits with any other separators. */
const amount = /\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?!\d)(?:[.,]\d+)?|\d(?:[\d.,'’٫٬]*\d)?/

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
  const ascii = text.replace(/[０-９٠-٩۰-۹]/g, toAscii).replace(/(^|[\s\p{Sc}])\.(?=\d)/u, '$10.')
  const found = amount.exec(ascii)?.[0].replace(/\s/g, '')
  if (found === undefined) return undefined
  const marks = found.replace(/\d/g, '')
  const mark = marks.at(-1) ?? ''
  const at = found.lastIndexOf(mark)
  const [whole, fraction] = [found.slice(0, at), found.slice(at + 1)]
  const isDecimal =
    /[.,٫]/.test(mark) &&
    marks.indexOf(mark) === marks.length - 1 &&
    (mark === '٫' || fraction.length !== 3 || marks.length > 1 || /^0+$/.test(whole))
  const price = Number(isDecimal ? `${whole.replace(/\D/g, '')}.${fraction}` : found.replace(/\D/g, ''))
  return Number.isFinite(price) ? price : undefined
}

/** Full-width, Arabic and Persian digits: the last four bits of each are its value. */
const toAscii = (digit: string): string => String(digit.charCodeAt(0) & 15)
