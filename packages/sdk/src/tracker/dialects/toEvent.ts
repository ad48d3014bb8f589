import { readItem } from '@reshelf/engine'
import type { Fields, Told } from './dialect'

/** A GA4 key, then what other vocabularies call it; of several that are given, the first counts. */
const parse = (table: string): readonly (readonly string[])[] => table.split(',').map((names) => names.split(' '))

const itemKeys = parse(
  'item_id topLevelSku product_id sku id objectID productId,item_name name title,item_brand brand vendor manufacturer,item_category category,item_variant variant,price specialPrice regularPrice,index position,image image_url imageUrl',
)
const envelopeKeys = parse('item_list_id list_id,item_list_name list,search_term query phrase,transaction_id order_id orderId,value revenue total grandTotal,currency currencyCode')

const pick = (raw: Fields, keys: typeof itemKeys): Fields =>
  Object.fromEntries(keys.map((names) => [names[0]!, names.map((name) => raw[name]).find((value) => value !== '' && value != null)]))

/** No facts about a product: a platform's own fields, which are in camel case, ids of other things, and who the shopper is. */
const isNoFact = /[A-Z]|_id$|mail|phone|^(event|(item_)?list)/

const needsItems = /_item|_to_|_from_|purchase/

/**
 * An event from whatever names the page has for its parts. Of the envelope only the known keys are taken: the rest of a
 * message may name the shopper. A product's unknown keys are facets. Items nobody can identify are left out, and an
 * event that is about items is nothing without them.
 *
 * An item's place is its place in the message, from 0: shops disagree whether `index` begins at 0 or 1.
 */
export function toEvent(name: string, raw: Fields): readonly Told[] {
  // In an array, or in an object with numbers for keys. Where there is no list, the message itself may be the product.
  const records = Object.values((raw['items'] ?? raw['products'] ?? [/_item$|_to_|_from_/.test(name) && raw]) as Fields).map((record) => Object(record) as Fields)
  const items = records.flatMap((record, index) => {
    const facets = Object.entries(record).filter(([key]) => !isNoFact.test(key) && !itemKeys.flat().includes(key))
    return readItem({ ...Object.fromEntries(facets), ...pick(record, itemKeys), index: /_list/.test(name) ? index : undefined }) ?? []
  })
  return items[0] || !needsItems.test(name) ? [{ name, payload: { ...pick({ ...records[0], ...raw }, envelopeKeys), items: items[0] && items } }] : []
}
