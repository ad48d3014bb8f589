import { memo } from '../math/memo'
import type { Item } from './event'

/**
 * Not a facet: keys that describe the offer or the display rather than the taste, and the names under which GA4's
 * own keys and the words of texts count, so that nothing counts twice.
 */
const isFacet = memo(
  (key) =>
    !/^(item_(id|name|brand|variant|list_.*)|(item_)?category\d?|(list_)?price|discount|quantity|index|currency|image|url|availability|affiliation|coupon|location_id|description|sku|word)$/.test(
      key,
    ),
)

/**
 * Calls `visit` once for each facet of the item, with the values it has there: lower case, at least one, none
 * empty. Equal texts come as the same array, so that a list can be counted without comparing texts.
 */
export function eachFacet(item: Item, visit: (facet: string, values: readonly string[]) => void): void {
  const brand = facetValues(item.item_brand ?? '')
  if (brand.length) visit('brand', brand)
  for (const { facet, values } of categoryLevels(item)) visit(facet, values)
  for (const key in item) {
    if (!isFacet(key) || (key === 'brand' && brand.length)) continue
    const value = item[key]
    const values = Array.isArray(value) ? severalValues(value) : facetValues(`${(value as string | number | undefined) ?? ''}`)
    if (values.length) visit(key, values)
  }
}

/** The first level of the category path, lower case; empty without one. */
export const topCategory = (item: Item): string => categoryLevels(item)[0]?.values[0] ?? ''

/**
 * The category level by level, at most five, each level as its whole prefix: `men`, `men > shoes`, so that
 * `Men > Shoes` and `Women > Shoes` never mix. `item_category` may itself be a path (`Men > Shoes`, `Men/Shoes`)
 * or the first of GA4's five level keys.
 */
const categoryLevels = (item: Item): readonly CategoryLevel[] =>
  prefixes(
    item.item_category2
      ? [item.item_category, item.item_category2, item.item_category3, item.item_category4, item.item_category5].join('>')
      : (item.item_category ?? ''),
  )

interface CategoryLevel {
  readonly facet: string
  readonly values: readonly string[]
}

const prefixes = memo((path): readonly CategoryLevel[] => {
  const levels = path.split(/[>/]/).flatMap(facetValues).slice(0, 5)
  return levels.map((_, depth) => ({
    facet: depth ? `category${depth + 1}` : 'category',
    values: [levels.slice(0, depth + 1).join(' > ')],
  }))
})

const facetValues = memo((text): readonly string[] => {
  const value = text.trim().toLowerCase().slice(0, 80)
  return value ? [value] : []
})

const severalValues = (texts: readonly string[]): readonly string[] => [...new Set(texts.flatMap(facetValues))]
