import { parsePrice, readItem, type Item } from '@reshelf/engine'
import type { Report } from '../findings'

const prefix = 'data-reshelf-'

/** Attributes that are not facts about a product. */
const notFact = /^(list|query|strength|item|product|pin|sponsored|off|action|position|original|state|widget|limit|of|priority|slot|text|src|href|alt)$/

/** Facts that are one text, commas and all; the first four under their GA4 keys. */
const isGa4 = /^(name|brand|category|variant)$/
const isText = /^(name|brand|category|variant|currency|image|url|availability)$/

/**
 * A product as an element's `data-reshelf-*` attributes describe it; undefined without an identity in
 * `data-reshelf-item` or `data-reshelf-product`. A price nobody can read is left out and reported.
 */
export function readElement(element: Element, report: Report): Item | undefined {
  const facts: Record<string, unknown> = {
    item_id: element.getAttribute(`${prefix}item`) ?? element.getAttribute(`${prefix}product`),
  }
  for (const { name, value } of element.attributes) {
    const key = name.startsWith(prefix) && value ? name.slice(prefix.length) : 'off'
    if (notFact.test(key)) continue
    if (key === 'price') {
      facts[key] = parsePrice(value)
      if (facts[key] === undefined) report('price-unreadable', value, element)
    } else facts[isGa4.test(key) ? `item_${key}` : key] = isText.test(key) || !value.includes(',') ? value : value.split(',')
  }
  return readItem(facts)
}
