import type { PageKind } from './pageReading'

/** The words a search page's address asks for. */
export const queryOf = (url: string): string | undefined =>
  [...new URL(url).searchParams].find(([name, value]) => /^(q|s|query|search.*|keywords?|ntt|_nkw|suche)$/i.test(name) && value.trim())?.[1].trim()

/** What paths and the body's classes call the kinds of pages. The first that fits counts. */
const names: readonly (readonly [kind: PageKind, name: RegExp])[] = [
  ['order', /order-?(received|confirm|complete|success)|thank-?_?you|checkout.{1,9}success/],
  ['cart', /(^|\/|woocommerce-|checkout-|template-)(cart|basket|warenkorb|panier|carrito|carrello)\b(?!-)/],
  ['search', /search-results|catalogsearch|template-search|^(\/\w\w)?\/search/],
  ['product', /single-product|catalog-product-v|template-product|type-product/],
  ['listing', /tax-product|archive-product|catalog-category-v|template-collection/],
  ['home', /^(\/(index\.\w+)?)? |\bhome\b|cms-index|template-index/],
]

/** What the path of a page and its body's class names say that it is for. */
export const namedKind = (root: Document, url: string): PageKind | undefined =>
  names.find(([, name]) => name.test(`${new URL(url).pathname} ${root.body?.className}`.toLowerCase()))?.[0]
