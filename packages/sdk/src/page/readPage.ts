import { readItem, type Item } from '@reshelf/engine'
import { addFacts, type Facts } from './facts'
import { findGrids, type Grid, type GridCell, type NoGrid } from './findGrids'
import { kindOf, queryOf } from './pageKind'
import type { PageKind, PageReader } from './pageReading'
import { urlKey } from './productUrl'
import { pageReaders } from './readers'
import { identify } from './readCell'
import { readCardAttributes } from './readers/cardAttributes'
import { pricePattern, readPrice } from './readPrice'

/** A list of products as it stands on the page. */
export interface PageList {
  readonly name: string
  readonly container: Element
  readonly items: readonly Item[]
  /** Every child of the container; those that are not products have no item and keep their place. */
  readonly cells: readonly GridCell[]
}

/** What was understood of a page. */
export interface Page {
  readonly kind: PageKind
  readonly query?: string
  readonly product?: Item
  readonly lists: readonly PageList[]
  /** The readers that knew something, the most trusted first. */
  readonly sources: readonly string[]
  /** What looked like a list and was left alone. */
  readonly rejected: readonly NoGrid[]
}

/** A shop's own reader: what it answers wins over everything the page says; undefined leaves it to the page. */
export interface PageOverrides {
  readonly kind?: (given: { root: Document; url: string }) => PageKind | undefined
  readonly query?: (given: { root: Document; url: string }) => string | undefined
  readonly product?: (given: { root: Document; url: string }) => Readonly<Facts> | undefined
}

export interface ReadPageOptions {
  /** The page's address. */
  readonly url: string
  /** Default: all of them. */
  readonly register?: Readonly<Record<string, PageReader>>
  readonly readers?: PageOverrides
}

const squash = (text: unknown): string => String(text ?? '').slice(0, 400).toLowerCase().replace(/[^a-z\d\u00c0-\uffff]+/g, '')

/** Reads a parsed page: what it is for, the product and the lists it shows. Changes nothing. */
export function readPage(root: Document, { url, register = pageReaders, readers = {} }: ReadPageOptions): Page {
  const given = { root, url }
  const canonical = root.querySelector('link[rel=canonical]')?.getAttribute('href')
  const keys = [url, canonical].map(urlKey)
  const headings = [...root.querySelectorAll('h1')].map(({ textContent }) => squash(textContent))
  const isOwn = ({ item_name, url: link }: Facts): boolean =>
    keys.includes(urlKey(link) ?? '') || (!!item_name && headings.some((heading) => heading.includes(squash(item_name))))

  const readings = Object.entries(register).flatMap(([name, read]) => {
    const reading = read(root)
    return reading ? [{ name, ...reading }] : []
  })
  const stated = new Map<string | undefined, Facts>()
  for (const { products = [] } of readings) for (const facts of products) stated.set(urlKey(facts['url']), facts)

  const { grids, rejected } = findGrids(root, { url, known: (key) => stated.get(key) })
  const sources: string[] = []
  const facts: Facts = { ...readers.product?.(given) }
  if (addFacts(facts, {})) sources.push('override')
  let crumbs: readonly string[] = []
  const prices: unknown[] = []
  for (const { name, products = [], crumbs: path = [] } of readings) {
    const main = products.find(isOwn) ?? (products.length < 3 ? products[0] : undefined)
    if (name !== 'markup' && main?.['price']) prices.push(main['price'])
    if (path.length && !crumbs.length) crumbs = path
    if (main && addFacts(facts, main)) sources.push(name)
  }
  const query = readers.query?.(given) ?? readings.find(({ query }) => query)?.query ?? queryOf(url)
  const lone = loneProduct(root, grids)
  const kind =
    readers.kind?.(given) ??
    kindOf({ root, url, query, stated: readings.find(({ kind }) => kind)?.kind, hasProduct: !!(facts['item_name'] ? facts['price'] || lone : lone?.isBuyable), hasGrid: grids.length > 0 })

  const result = { lone, kind, ...(query && { query }), lists: [] as PageList[], sources, rejected }
  const path = crumbs.slice(/^(home|start.*|.*\/\/.*|)$/i.test(crumbs[0]?.trim() ?? '') ? 1 : 0).filter((crumb) => squash(crumb) !== squash(facts['item_name']))
  if (path.length) facts['item_category'] = path.join(' > ')
  const main = grids.reduce<(typeof grids)[0] | undefined>((most, grid) => (most && most.cells.length >= grid.cells.length ? most : grid), undefined)
  for (const grid of grids) {
    const name = grid === main && kind === 'search' ? 'search_results' : grid === main && kind === 'listing' ? path.join(' > ') || 'category' : listName(grid.container)
    result.lists.push({ ...grid, name, items: grid.cells.flatMap(({ item }) => item ?? []) })
  }
  if (kind !== 'product') return result
  // Structured data is often stale: what two others agree on is the price.
  prices.push(lone?.facts['price'])
  if (facts['price'] === prices[0]) facts['price'] = prices.find((price, at) => price && prices.indexOf(price) < at) ?? prices[0]
  if (addFacts(facts, lone?.facts ?? {})) sources.push('text')
  const product = readItem({ ...facts, item_id: facts['item_id'] ?? identify({ ...facts, item_id: printedId(root) }, canonical || url) })
  return product ? { ...result, product } : result
}

/** The id of the page's own product where a form or an element around the heading carries it. */
function printedId(root: Document): unknown {
  const field = root.querySelector('[name=add-to-cart],form [name=product],form [name=product_id],form [name=id_product]')
  const around = root.querySelector('h1')?.closest('[data-product-id],[data-entity-id],[data-product_id]')
  return field?.getAttribute('value') || (around && readCardAttributes(around)['item_id'])
}

const buyControl = '[id*=add][id*=art],[class*=add][class*=art],[name*=add][name*=art],[id*=buy],[class*=buy],form[action*=cart]'

/**
 * What a product's page shows where nothing states it: a heading that the title repeats, a way to buy, and after the
 * heading a price, none of them in a list.
 */
function loneProduct(root: Document, grids: readonly Grid[]): { facts: Facts; isBuyable: boolean } | undefined {
  const title = squash(root.title)
  const isListed = (element: Element): boolean => grids.some(({ container }) => container.contains(element))
  const heading = [...root.querySelectorAll('h1,h2,[class*=product][class*=itle],[class*=product][class*=name]')].find((element) => {
    const text = squash(element.textContent)
    return text.length > 3 && title.includes(text.slice(0, 20)) && !isListed(element)
  })
  const money = heading && readPrice(root, (holder) => !(heading.compareDocumentPosition(holder) & 4) || isListed(holder) || !pricePattern.test(holder.textContent ?? ''))
  return money && { facts: { item_name: tidy(heading.textContent), ...money }, isBuyable: [...root.querySelectorAll(buyControl)].some((element) => !isListed(element)) }
}

const tidy = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ').trim()

/** What a list is called on the page: by an attribute, by the heading before it, by its id. */
function listName(container: Element): string {
  for (let element: Element | null = container, up = 0; element && up < 4; element = element.parentElement, up++) {
    const said = element.getAttribute('data-list-name') ?? element.getAttribute('aria-label')
    if (said) return said
    for (let before = element.previousElementSibling, back = 0; before && back < 3; before = before.previousElementSibling, back++) {
      const heading = before.matches('h1,h2,h3,h4,h5') ? before : before.querySelector('h1,h2,h3,h4,h5')
      const text = heading?.textContent?.replace(/\s+/g, ' ').trim()
      if (text) return text.slice(0, 80)
    }
  }
  return container.id || container.classList[0] || 'list'
}
