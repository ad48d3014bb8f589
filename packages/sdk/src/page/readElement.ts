import { parsePrice, type Item } from '@reshelf/engine'

/** The name of a fact about a product, from its attribute's. The names excepted are other markup of ours on a product. */
const factName = /^data-reshelf-(?!(?:item|product|pin|sponsored|off|action|position|original|text|src|href|alt|value)$)(.+)/

/** Facts with a name in GA4. */
const isGa4 = /^(name|brand|variant|category)$/
/** Facts that are one text, commas and all. */
const isText = /^(item_.*|currency|image|url|availability)$/

/**
 * A product as an element's `data-reshelf-*` attributes describe it; undefined without an identity in
 * `data-reshelf-item` or `data-reshelf-product`, or at least a name. A price nobody can read is left out.
 */
export const readElement = (element: Element): Item | undefined => readFacts(element, parsePrice)

/** {@link readElement} with a reader of prices. */
export function readFacts(element: Element, readPrice: (text: string) => number | undefined): Item | undefined {
  const facts: Record<string, unknown> = { item_id: factOf(element, 'item') || factOf(element, 'product') }
  // By name: `attributes` would make an object of each.
  for (const name of element.getAttributeNames()) {
    const key = factName.exec(name)?.[1]?.replace(isGa4, 'item_$1')
    const value = key && tidy(element.getAttribute(name)!)
    if (value) facts[key] = key === 'price' ? readPrice(value) : isText.test(key) || !value.includes(',') ? value : value.split(/ ?, ?/)
  }
  return ((facts['item_id'] ||= facts['item_name']) && facts) as Item | undefined
}

/** As the texts of events are. */
const tidy = (text: string): string => text.trim().replace(/\s+/g, ' ').slice(0, 300)

/** The text of one of our attributes, tidied; empty without it. */
export const factOf = (element: Element, fact: string): string => tidy(element.getAttribute(`data-reshelf-${fact}`) ?? '')
