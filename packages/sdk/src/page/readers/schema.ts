import { parsePrice } from '@reshelf/engine'
import type { Facts } from '../facts'
import { decodeEntities } from '../looseJson'

/** A thing of schema.org, from JSON-LD or microdata. Anybody may have written it: no key is sure to be there. */
export type Thing = { readonly [key: string]: unknown }

/** What structured data says about a page. */
export interface Statements {
  /** The page's products in their order; those that are only mentioned (related, reviewed) come not among them. */
  readonly products: Facts[]
  /** The breadcrumb's names. */
  readonly crumbs: string[]
  readonly types: string[]
}

/** Things a product mentions that are not the page's own products. */
const isAside = /^is[A-Z]\w+(To|For)$|^(isVariantOf|hasVariant|offers|review|itemOffered|isConsumableFor)$/

const isThing = (value: unknown): value is Thing => typeof value === 'object' && value !== null

const all = (value: unknown): unknown[] => (Array.isArray(value) ? value : value == null ? [] : [value])

const things = (value: unknown): Thing[] => all(value).filter(isThing)

/** The first plain value: of an array its first, of a thing its name, value or address. */
function plain(value: unknown): string | number | undefined {
  const [first] = all(value)
  if (isThing(first)) return plain(first['name'] ?? first['url'] ?? first['contentUrl'] ?? first['value'] ?? first['@id'])
  return typeof first === 'number' ? first : typeof first === 'string' ? decodeEntities(first.replace(/<[^>]*>/g, ' ')).trim() : undefined
}

const amount = (value: unknown): number | undefined => {
  const price = plain(value)
  return typeof price === 'string' ? parsePrice(price) : price
}

const typesOf = (thing: Thing): string[] => all(thing['@type']).map((type) => String(type).replace(/.*[/#:]/, ''))

/** Every offer there is, flat: offers of an AggregateOffer and prices of a specification among them. */
const offersOf = (thing: Thing, depth = 0): Thing[] =>
  things(thing['offers'] ?? thing['offerDetails']).flatMap((offer) => [
    offer,
    ...things(offer['priceSpecification']).map((price) => ({ ...offer, ...price })),
    ...(depth < 3 ? offersOf(offer, depth + 1) : []),
  ])

const priceOf = (offer: Thing): number | undefined => amount(offer['price'] ?? offer['lowPrice'] ?? offer['minPrice'])

function readProduct(thing: Thing): Facts {
  const variants = things(thing['hasVariant'])
  const offers = [thing, ...variants].flatMap((one) => offersOf(one))
  const offer = offers.find(priceOf) ?? offers[0] ?? {}
  const [first = {}] = variants
  const facts: Facts = {
    sku: plain(thing['sku'] ?? thing['productID'] ?? thing['identifier'] ?? thing['productGroupID'] ?? offer['sku'] ?? first['sku'] ?? thing['mpn']),
    item_name: plain(thing['name']),
    item_brand: plain(thing['brand'] ?? thing['manufacturer']),
    item_category: plain(thing['category']),
    price: priceOf(offer) || undefined,
    currency: plain(offer['priceCurrency'] ?? offer['currency'] ?? offers[0]?.['priceCurrency']),
    availability: String(plain(offer['availability']) ?? '').replace(/.*[/:]/, ''),
    image: plain(thing['image'] ?? thing['photo'] ?? first['image']),
    url: plain(thing['url'] ?? offer['url']),
  }
  for (const facet of ['color', 'material', 'size', 'pattern']) facts[facet] = plain(thing[facet])
  return facts
}

/** A page may be hostile: so many things are looked at, and no more. */
const mostThings = 5e3

/** Reads everything that a page's structured data states, wherever it is nested. */
export function readThings(roots: readonly unknown[]): Statements {
  const products: Facts[] = []
  const crumbs: string[] = []
  const types: string[] = []
  const queue: unknown[] = [...roots]
  const reviewed: Thing[] = []
  for (let at = 0; at < queue.length && at < mostThings; at++) {
    const thing = queue[at]
    if (Array.isArray(thing)) queue.push(...thing.slice(0, mostThings))
    else if (isThing(thing)) {
      const own = typesOf(thing)
      types.push(...own)
      const isProduct = own.some((type) => /^(Individual)?Product|^Vehicle$|^Car$/.test(type)) || (own.length > 0 && thing['name'] && thing['offers'])
      if (isProduct && thing['name']) products.push(readProduct(thing))
      if (own.includes('BreadcrumbList') && !crumbs.length) crumbs.push(...things(thing['itemListElement']).map((crumb) => String(plain(crumb['name'] ?? crumb['item']) ?? '')))
      for (const key of Object.keys(thing)) {
        if (isThing(thing[key]) && !(isProduct && isAside.test(key))) (key === 'itemReviewed' ? reviewed : queue).push(thing[key] as Thing)
      }
    }
  }
  if (!products.length) for (const thing of reviewed.slice(0, 1)) if (thing['name']) products.push(readProduct(thing))
  return { products, crumbs, types }
}
