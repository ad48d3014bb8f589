import { parsePrice, type Item } from '@reshelf/engine'

const prefix = 'data-reshelf-'

/** Attributes that are not facts about a product. */
const notFact = /^(list|query|strength|item|product|pin|sponsored|off|action|position|original|state|widget|limit|of|priority|slot|text|src|href|alt)$/

/** Facts with a name in GA4. */
const isGa4 = /^(name|brand|category|variant)$/
/** Facts that are one text, commas and all. */
const isText = /^(item_.*|currency|image|url|availability)$/

/**
 * A product as an element's `data-reshelf-*` attributes describe it; undefined without an identity in
 * `data-reshelf-item` or `data-reshelf-product`, or at least a name. A price nobody can read is left out.
 */
export function readElement(element: Element): Item | undefined {
  const facts: Record<string, unknown> = { item_id: factOf(element, 'item') || factOf(element, 'product') }
  for (const { name } of element.attributes) {
    const fact = name.startsWith(prefix) ? name.slice(prefix.length) : 'off'
    const value = factOf(element, fact)
    if (notFact.test(fact) || !value) continue
    const key = isGa4.test(fact) ? `item_${fact}` : fact
    facts[key] = key === 'price' ? parsePrice(value) : isText.test(key) || !value.includes(',') ? value : value.split(/ ?, ?/)
  }
  facts['item_id'] ||= facts['item_name']
  return facts['item_id'] ? (facts as Item) : undefined
}

/** An attribute's text, tidied as the texts of events are. */
export const factOf = (element: Element, fact: string): string => (element.getAttribute(prefix + fact) ?? '').trim().replace(/\s+/g, ' ').slice(0, 300)
