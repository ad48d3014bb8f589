import { parsePrice } from '@reshelf/engine'
import type { Facts } from '../facts'
import { decodeEntities } from '../looseJson'
import type { PageReading } from '../pageReading'
import type { Steps } from '../steps'

/** A thing of schema.org, from JSON-LD or microdata. Anybody may have written it: no key is sure to be there. */
export type Thing = { readonly [key: string]: unknown }

/** What a product only mentions: other products, and itself again. */
const isAside = /^is[A-Z]|^(hasVariant|offers|review)$/

const isThing = (value: unknown): value is Thing => typeof value === 'object' && value !== null

const things = (value: unknown): Thing[] => (Array.isArray(value) ? value : [value]).filter(isThing)

/** The first plain value: of an array its first, of a thing its name or address. */
function plain(value: unknown, depth = 5): string | number | undefined {
  if (isThing(value)) return depth ? plain(Array.isArray(value) ? value[0] : (value['name'] ?? value['url'] ?? value['@id']), depth - 1) : undefined
  return typeof value === 'string' ? decodeEntities(value.replace(/<[^>]*>/g, ' ')) : typeof value === 'number' ? value : undefined
}

const typesOf = (thing: Thing): string => [thing['@type']].flat().filter((type) => typeof type === 'string').join()

/** The first offer with a price, with what stands around it: in offers, in aggregates and specifications of them, in variants. */
function findOffer(value: unknown, depth = 0): Thing | undefined {
  for (const thing of things(value)) {
    const price = plain(thing['price'] ?? thing['lowPrice'] ?? thing['minPrice'])
    if (price && +price !== 0) return { ...thing, price: typeof price === 'string' ? parsePrice(price) : price }
    const inner = depth < 5 && findOffer(thing['offers'] ?? thing['priceSpecification'] ?? thing['hasVariant'], depth + 1)
    if (inner) return { ...thing, ...inner }
  }
  return undefined
}

function readProduct(thing: Thing): Facts {
  const priced = findOffer(thing)
  const offer = priced ?? things(thing['offers'])[0] ?? thing
  const facts: Facts = {
    sku: plain(thing['sku'] ?? thing['productID'] ?? thing['identifier'] ?? offer['sku'] ?? thing['mpn']),
    item_name: plain(thing['name']),
    item_brand: plain(thing['brand']),
    item_category: plain(thing['category']),
    price: priced?.['price'],
    currency: plain(offer['priceCurrency']),
    availability: plain(offer['availability'])?.toString().replace(/.*[/:]/, ''),
    image: plain(thing['image']),
    url: plain(thing['url'] ?? offer['url']),
  }
  for (const facet of ['color', 'material', 'size']) facts[facet] = plain(thing[facet])
  return facts
}

/** A page may be hostile: so many things are looked at, and no more. */
const mostThings = 5e3

/** Reads what structured data states, wherever it is nested. A product that is only reviewed counts where no other is. */
export function* readThings(roots: readonly unknown[]): Steps<PageReading> {
  const products: Facts[] = []
  const reviewed: Facts[] = []
  let crumbs: string[] = []
  const queue = roots.map((value) => ({ value, isReviewed: false }))
  for (let at = 0; at < queue.length && at < mostThings; at++) {
    const { value, isReviewed } = queue[at]!
    yield
    if (!isThing(value)) continue
    const types = typesOf(value)
    const isProduct = !!value['name'] && (/Product|Vehicle/.test(types) || (!!types && !!value['offers']))
    if (isProduct) (isReviewed ? reviewed : products).push(readProduct(value))
    if (/BreadcrumbList/.test(types) && !crumbs.length) crumbs = things(value['itemListElement']).map((crumb) => `${plain(crumb['name'] ?? crumb['item'])}`)
    for (const key of Object.keys(value).slice(0, mostThings)) {
      if (!isProduct || !isAside.test(key)) queue.push({ value: value[key], isReviewed: isReviewed || key === 'itemReviewed' })
    }
  }
  return { products: products.length ? products : reviewed, crumbs }
}
