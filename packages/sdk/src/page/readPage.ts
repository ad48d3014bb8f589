import { readItem, type Item } from '@reshelf/engine'
import { addFacts, type Facts } from './facts'
import { findGridsInSteps, type Grid, type GridCell, type NoGrid } from './findGrids'
import { loneProduct } from './loneProduct'
import { namedKind, queryOf } from './pageKind'
import { listKinds, listSelector } from './markup'
import type { PageKind, PageReader, PageReading } from './pageReading'
import { absolute, urlKey } from './productUrl'
import { identify, textOf } from './readCell'
import { pageReaders } from './readers'
import { readElement } from './readElement'
import { labelsOf, readCells, rowOf } from './shelf'
import { carriers, readCardAttributes } from './readers/cardAttributes'
import { squash } from './squash'
import { finish, type Steps } from './steps'

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
  /** The readers that knew something of the product, the most trusted first. */
  readonly sources: readonly string[]
  /** What looked like a list and was left alone. */
  readonly rejected: readonly NoGrid[]
}

/** A shop's own readers: what they answer wins over all the page says; undefined leaves it to the page. */
export interface PageOverrides {
  readonly kind?: (given: { root: Document; url: string }) => PageKind | undefined
  readonly query?: (given: { root: Document; url: string }) => string | undefined
  readonly product?: (given: { root: Document; url: string }) => Readonly<Facts> | undefined
}

export interface ReadPageOptions {
  /** The page's address, absolute. */
  readonly url: string
  /** Default: none. */
  readonly readers?: PageOverrides
  /** The conventions to read by. Default: all of them. */
  readonly register?: Readonly<Record<string, PageReader>>
}

/** {@link readPageInSteps}, in one go. */
export const readPage = (root: Document, options: ReadPageOptions): Page => finish(readPageInSteps(root, options))

/** Reads a parsed page: what it is for, the product and the lists it shows. Changes nothing. Pauses after each reader. */
export function* readPageInSteps(root: Document, { url, readers = {}, register = pageReaders }: ReadPageOptions): Steps<Page> {
  const given = { root, url }
  const address = root.querySelector('link[rel=canonical]')?.getAttribute('href') || url
  const readings: ({ readonly name: string } & PageReading)[] = []
  for (const [name, read] of Object.entries(register)) {
    const reading = read(root)
    readings.push({ name, ...(reading && 'next' in reading ? yield* reading : reading) })
    yield
  }
  const stated = new Map<unknown, Facts>()
  for (const { products = [] } of readings) {
    for (const facts of products) {
      stated.set(urlKey(facts['url']), facts)
      yield
    }
  }
  const found = yield* findGridsInSteps(root, { url, known: (key) => stated.get(key) })
  const marked = [...root.querySelectorAll(listSelector)].map((list): Grid => {
    const cells = readCells(rowOf(list, markup.item), markup, readElement).map(({ element, item }) => ({ element, item: item.item_id ? item : undefined }))
    // A card that is not marked may be read all the same.
    const grid = found.grids.find(({ container }) => list.contains(container))
    return { container: list, cells: grid && sizeOf(grid.cells) > sizeOf(cells) ? grid.cells : cells }
  })
  yield
  const isFree = ({ container }: { container: Element }): boolean => !marked.some((list) => list.container.contains(container) || container.contains(list.container))
  const grids = [...marked, ...found.grids.filter(isFree)]
  const rejected = found.rejected.filter(isFree)

  const heading = squash([...root.querySelectorAll('h1')].map(textOf).join())
  const isOwn = ({ item_name, url: link }: Facts): boolean =>
    [url, address].some((one) => link && urlKey(one) === urlKey(link)) || (!!item_name && heading.includes(squash(item_name)))
  const facts: Facts = {}
  const sources: string[] = []
  const prices: unknown[] = []
  const own = readers.product?.(given)
  for (const { name, products = [] } of [{ name: 'override', products: own ? [own] : [] }, ...readings]) {
    const main = products.find(isOwn) ?? (products.length < 3 ? products[0] : undefined)
    if (!main) continue
    if (addFacts(facts, main)) sources.push(name)
    prices.push(main['price'])
  }
  yield
  const lone = loneProduct(root, address, grids)
  yield
  const query = readers.query?.(given) ?? readings.find(({ query }) => query)?.query ?? queryOf(url)
  const kind =
    readers.kind?.(given) ??
    readings.find(({ kind }) => kind)?.kind ??
    namedKind(root, url) ??
    (lone?.isBuyable || (facts['item_name'] && (facts['price'] || lone)) ? 'product' : query ? 'search' : grids.length ? 'listing' : 'other')

  const crumbs = readings.find(({ crumbs }) => crumbs?.length)?.crumbs ?? []
  const path = crumbs.filter((crumb, at) => (at || !/^(home|start.*|.*\/\/.*)?$/i.test(crumb.trim())) && squash(crumb) !== squash(facts['item_name'])).join(' > ')
  yield
  const main = [...grids].sort((a, b) => b.cells.length - a.cells.length)[0]
  const mainName = { search: 'search_results', listing: path || 'category' }[kind as string]
  const lists = grids.map((grid) => ({
    ...grid,
    name: (grid.container.matches(listSelector) && labelsOf(grid.container, markup).list) || (grid === main && mainName) || listName(grid),
    items: grid.cells.flatMap(({ item }) => item ?? []),
  }))
  const page: Page = { kind, ...(query && { query }), lists, sources, rejected }
  if (kind !== 'product') return page

  // Structured data is often stale: what two others agree on is the price, but for what the shop says itself.
  prices.push(lone?.facts['price'])
  if (!/^(override|markup)/.test(sources[0]!)) facts['price'] = prices.find((price, at) => price && prices.indexOf(price) < at) ?? facts['price']
  if (path) facts['item_category'] = path
  if (lone && addFacts(facts, lone.facts)) sources.push('text')
  const product = readItem({
    ...facts,
    item_id: identify({ item_id: printedId(root), ...facts }, address),
    image: absolute(facts['image'], url),
    url: absolute(facts['url'] || address, url),
  })
  return product ? { ...page, product } : page
}

/** The id of the page's own product where a form, WordPress, or an element around the heading carries it. */
function printedId(root: Document): unknown {
  const field = root.querySelector('[name=add-to-cart],form [name=product],form [name=product_id],form [name=id_product]')
  const around = root.querySelector('h1')?.closest(carriers)
  return field?.getAttribute('value') || /\bpostid-(\d+)/.exec(root.body.className)?.[1] || (around && readCardAttributes(around)['item_id'])
}

const sizeOf = (cells: readonly GridCell[]): number => cells.filter(({ item }) => item).length

/** How lists are marked up. */
const markup = listKinds([])[0]!

const headings = 'h1,h2,h3,h4'

/** What a list is called on the page: by an attribute, by the heading before it, by its id. */
function listName({ container }: Grid): string {
  const said = container.closest('[data-list-name]')?.getAttribute('data-list-name')
  const before = [container, container.parentElement].map((around) => around?.previousElementSibling)
  const heading = before.map((element) => (element?.matches(headings) ? element : element?.querySelector(headings))).find(Boolean)
  return said || textOf(heading).slice(0, 80) || container.id || container.classList[0] || 'list'
}
