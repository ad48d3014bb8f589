import { parsePrice } from '@reshelf/engine'

/** Facts under the names that Google Merchant gives them, as GA4 item keys. */
const names: Readonly<Record<string, string>> = {
  id: 'item_id',
  title: 'item_name',
  brand: 'item_brand',
  image_link: 'image',
  link: 'url',
  availability: 'availability',
  item_group_id: 'item_group_id',
  color: 'color',
  gender: 'gender',
  size: 'size',
  material: 'material',
  pattern: 'pattern',
  age_group: 'age_group',
}

/**
 * A product of a Google Merchant feed with GA4 item keys, unchecked. What it costs is the sale price where there is one, and
 * `list_price` then what it cost before; a shop's own product type counts before Google's category.
 */
export function merchantItem(field: (name: string) => string | undefined): Record<string, unknown> {
  const item: Record<string, unknown> = {}
  for (const name in names) item[names[name]!] = field(name)
  const [price, sale] = [field('price'), field('sale_price')]
  item['item_category'] = field('product_type') || field('google_product_category')
  item['price'] = parsePrice(sale || price || '')
  if (sale) item['list_price'] = parsePrice(price ?? '')
  item['currency'] = /\b[A-Z]{3}\b/.exec(sale || price || '')?.[0]
  // Several values stand with a slash between them.
  for (const name of ['color', 'material']) item[name] = (item[name] as string | undefined)?.split(/ ?\/ ?/)
  return item
}
