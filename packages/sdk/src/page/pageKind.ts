import type { PageKind } from './pageReading'

const queryName = /^(q|s|query|search|keywords?|search[-_]?(term|query|text|word)?s?|ntt|_nkw|searchstring|suche)$/i

/** The words a search page's address asks for. */
export const queryOf = (url: string): string | undefined =>
  [...new URL(url).searchParams].find(([name, value]) => queryName.test(name) && value.trim())?.[1].trim()

/** Class names and ids that platforms put on the body. */
const bodyNames: readonly (readonly [kind: PageKind, name: RegExp])[] = [
  ['order', /woocommerce-order-received|checkout-(onepage-)?success|order-confirmation/],
  ['cart', /woocommerce-cart|checkout-cart|template-cart|page-cart/],
  ['search', /search-results|catalogsearch|template-search|page-search/],
  ['product', /single-product|catalog-product-view|template-product|page-product|type-product/],
  ['listing', /tax-product|post-type-archive-product|catalog-category-view|template-collection|page-category/],
  ['home', /\bhome\b|cms-(index|home)|template-index/],
]

const paths: readonly (readonly [kind: PageKind, path: RegExp])[] = [
  ['order', /thank-?_?you|order-?_?(received|confirmation|complete|success)|checkout\/(onepage\/)?success/],
  ['cart', /(^|\/)(cart|basket|bag|warenkorb|panier|carrito|carrello|koszyk|winkelwagen)(\.\w+|\/|$)/],
  ['search', /\/(catalog)?search|\/suche/],
]

interface Signs {
  readonly root: Document
  readonly url: string
  readonly query: string | undefined
  /** What a reader says the page is. */
  readonly stated: PageKind | undefined
  readonly hasProduct: boolean
  readonly hasGrid: boolean
}

/** What a page is for, from its address, its platform's marks and what was found on it. */
export function kindOf({ root, url, query, stated, hasProduct, hasGrid }: Signs): PageKind {
  const { pathname } = new URL(url)
  const byPath = paths.find(([, path]) => path.test(pathname.toLowerCase()))?.[0]
  if (byPath === 'order' || byPath === 'cart') return byPath
  const named = bodyNames.find(([, name]) => name.test(`${root.body?.className} ${root.body?.id}`))?.[0]
  const kind = stated ?? named
  if (kind) return kind
  if (hasProduct) return 'product'
  if (byPath === 'search' || query) return 'search'
  if (/^\/(index\.\w+)?$/.test(pathname)) return 'home'
  return hasGrid ? 'listing' : 'other'
}
