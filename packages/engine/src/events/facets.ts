import { memo } from '../math/memo'
import type { FacetValue, Item } from './event'
import { words } from './words'

/**
 * Not a facet: keys that describe the offer or the display rather than the taste, and the names under which GA4's
 * own keys and the words of texts count, so that nothing counts twice.
 */
const notFacet =
  /^((item_)?(id|name|brand|variant|category\d?|list_.*)|price|discount|quantity|index|currency|image|url|availability|affiliation|coupon|location_id|description|sku|word)$/

/**
 * Calls `visit` once for each facet of the item, with the values it has there: lower case, at least one, none
 * empty, none twice. The words of the name are a facet too, so that shops without attributes work.
 */
export function eachFacet(item: Partial<Item>, visit: (facet: string, values: readonly string[]) => void): void {
  const tell = (facet: string, values: readonly string[]): void => {
    if (values.length) visit(facet, values)
  }
  tell('brand', valuesOf(item.item_brand || item['brand']))
  categoryLevels(item).forEach((level, depth) => tell(depth ? `category${depth + 1}` : 'category', [level]))
  for (const key in item) if (!notFacet.test(key)) tell(key, valuesOf(item[key]))
  tell('word', words(item.item_name ?? ''))
}

/** The first level of the category path, lower case; empty without one. */
export const topCategory = (item: Item): string => categoryLevels(item)[0] ?? ''

/**
 * The category level by level, at most five, each level as its whole prefix: `men`, `men > shoes`, so that
 * `Men > Shoes` and `Women > Shoes` never mix. `item_category` may itself be a path (`Men > Shoes`, `Men/Shoes`)
 * or the first of GA4's five level keys.
 */
const categoryLevels = (item: Partial<Item>): readonly string[] =>
  prefixes([item.item_category, item.item_category2, item.item_category3, item.item_category4, item.item_category5].join('>'))

const prefixes = memo((path): readonly string[] => {
  const levels = path.split(/[>/]/).flatMap((level) => valuesOf(level)).slice(0, 5)
  return levels.map((_, depth) => levels.slice(0, depth + 1).join(' > '))
})

const valuesOf = (value: FacetValue | undefined): readonly string[] =>
  Array.isArray(value) ? [...new Set(value.flatMap((one) => valuesOf(one as string)))] : oneValue(`${(value ?? '') as string}`)

const oneValue = memo((text): readonly string[] => [text.trim().toLowerCase().slice(0, 80)].filter(Boolean))
