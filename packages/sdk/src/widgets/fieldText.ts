import type { Item, Recommended } from '@reshelf/engine'

/** Facts with a name in GA4. */
const isGa4 = /^(id|name|brand|category|variant)$/

/** A fact of an item by the name that markup uses: `name`, `price`, `color`; undefined where nobody says. */
export const fieldOf = (item: Item, name: string): Item[string] => {
  const key = isGa4.test(name) ? `item_${name}` : name
  return Object.hasOwn(item, key) ? item[key] : undefined
}

const formats = new Map<string, Intl.NumberFormat>()

/** An amount as the page's language writes prices. A currency nobody knows leaves a bare number with two decimals. */
export function priceText(amount: number, currency: string | undefined, language: string): string {
  const key = `${language} ${currency}`
  let format = formats.get(key)
  if (!format) {
    try {
      format = new Intl.NumberFormat(language || undefined, currency ? { style: 'currency', currency } : { minimumFractionDigits: 2, maximumFractionDigits: 2 })
    } catch {
      format = new Intl.NumberFormat(undefined, { minimumFractionDigits: 2, maximumFractionDigits: 2 }) // no such language, or no such currency
    }
    formats.set(key, format)
  }
  return format.format(amount)
}

/** The text for a binding: a fact, `price` in the page's language, or `reason`; empty where nobody says. */
export function fieldText({ item, reason }: Pick<Recommended, 'item' | 'reason'>, name: string, { language, currency }: { language: string; currency: string | undefined }): string {
  if (name === 'reason') return reason
  const value = fieldOf(item, name)
  if (typeof value === 'number') return name === 'price' || name.endsWith('_price') ? priceText(value, item.currency ?? currency, language) : `${value}`
  return Array.isArray(value) ? value.join(', ') : `${(value ?? '') as string}`
}
