import { parsePrice } from '@reshelf/engine'

/** What a page says about one product, unchecked: GA4 item keys. Whatever is in it was written by anybody. */
export type Facts = Record<string, unknown>

/** Adds what is not known yet: who speaks first is trusted most. Says whether anything was added. */
export function addFacts(facts: Facts, more: Readonly<Facts>): boolean {
  let isNew = false
  for (const key in more) {
    if (!more[key] || facts[key]) continue
    facts[key] = more[key]
    isNew = true
  }
  return isNew
}

/** `data-product_id`, `data-cnstrc-item-name`, `og:title`, `product:price:amount`, `price_currency_code`: the last word tells. */
const lastWord = /(?:^|[-_:]|product|item)(id|pid|asin|sku|name|title|brand|category|price|currency|availability|image|url)(?:_code|:amount|_url|-product)?$/

/** Adds a fact by what attributes, properties and classes call it; a list price is none. */
export function addNamed(facts: Facts, name: string, value: string | null): void {
  const word = lastWord.exec(name)?.[1]
  if (!word || !value || /list/.test(name)) return
  const key = /id$|asin/.test(word) ? 'item_id' : word === 'title' ? 'item_name' : /name|brand|category/.test(word) ? `item_${word}` : word
  facts[key] ??= key === 'price' ? parsePrice(value) : value.trim()
}
