// @ts-check

/**
 * A price as feeds write it: 59.9, "59.90 EUR", "EUR 59,90", "1,299.00". The last mark with one or
 * two digits behind it divides off the cents; every other mark groups thousands.
 *
 * @param {unknown} value
 * @returns {{amount: number, currency?: string} | undefined}   undefined where it is no price
 */
export function readAmount(value) {
  if (typeof value === 'number') return Number.isFinite(value) && value >= 0 ? { amount: value } : undefined
  if (typeof value !== 'string') return undefined
  const digits = /\d[\d.,\s']*/.exec(value)?.[0].replace(/[\s']|[.,]\s*$/g, '')
  if (!digits || /-\s*\d/.test(value)) return undefined
  const whole = digits.replace(/[.,](\d{1,2})$/, '')
  const cents = digits.slice(whole.length + 1)
  const amount = Number(`${whole.replace(/[.,]/g, '')}.${cents || '0'}`)
  const currency = /\b[A-Z]{3}\b/.exec(value.toUpperCase())?.[0]
  return Number.isFinite(amount) ? { amount, currency } : undefined
}
