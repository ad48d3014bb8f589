import { parsePrice } from '@reshelf/engine'

/** A price as it stands on a page. */
export interface Money {
  /** In the currency's main unit. */
  readonly price: number
  /** ISO 4217, where the text tells. */
  readonly currency: string | undefined
}

/** Signs that mean one currency. `$` and `kr` mean several: the page has to say which. */
const signs: readonly (readonly [sign: RegExp, currency: string])[] = [
  [/€|eur/i, 'EUR'],
  [/£/, 'GBP'],
  [/¥|円/, 'JPY'],
  [/₹|\brs\b/i, 'INR'],
  [/₽|руб/i, 'RUB'],
  [/₩|원/, 'KRW'],
  [/₫|đ/, 'VND'],
  [/₴|грн/, 'UAH'],
  [/zł/i, 'PLN'],
  [/\blei\b/i, 'RON'],
  [/\bft\b/i, 'HUF'],
  [/kč/i, 'CZK'],
  [/r\$/i, 'BRL'],
  [/₺/, 'TRY'],
]

const code = /(?:^|[^A-Z])([A-Z]{3})(?![A-Z])/

/** The ISO code of the currency a text names. */
export const currencyOf = (text: string): string | undefined => signs.find(([sign]) => sign.test(text))?.[1] ?? code.exec(text)?.[1]

/** Reads the price in a text; undefined without a number above zero. */
export function readMoney(text: string): Money | undefined {
  const price = parsePrice(text)
  return price ? { price, currency: currencyOf(text) } : undefined
}
