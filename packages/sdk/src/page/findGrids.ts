import { readItem, type Item } from '@reshelf/engine'
import { addFacts, type Facts } from './facts'
import { fixedSelector } from './markup'
import { urlKey } from './productUrl'
import { finish, type Steps } from './steps'
import { readCell } from './readCell'
import { pricePattern, priceSelector } from './readPrice'
import { matchesIn } from './shelf'

/** One child of a grid's container. */
export interface GridCell {
  readonly element: Element
  /** Undefined for what is not a product: a banner, an advertisement, a heading, the same product again. */
  readonly item: Item | undefined
}

/** A product grid that nobody marked up. */
export interface Grid {
  readonly container: Element
  /** Every element child of the container, in the order they stand. */
  readonly cells: readonly GridCell[]
}

/** Something like a grid that was left alone, and why. */
export interface NoGrid {
  readonly container: Element
  readonly reason: NoGridReason
}

export type NoGridReason = 'elsewhere' | 'several-products' | 'few-products' | 'no-prices' | 'no-pictures'

/** Where links that repeat are a menu, a cart, a product's options or reviews. */
const elsewhere = ':is(nav,header,footer,[id*=menu],[class*=cart-],[class*=cart_],[class*=minicart],[id*=cart],[class*=review],[id*=review],[class*=comment],[id*=options],[class*=options-],[data-reshelf-widget]):not(body)'

/** Links of a card that do something with the product rather than lead to it. */
const isAction = /[?&/](add|cart|checkout|basket|wishlist|compare|login|account|remove|share|review)/i

/** How shops begin a product's address. */
export const productPath: RegExp = /\/(products?|p|dp|itm|items?|produ[ck]to?s?|produkte?)\//i

/** A hostile page may have any number of links and levels: so many are looked at, and no more. */
const mostLinks = 5e3
const mostLooks = 5e4
const mostGrids = 30

/** What structured data says about the product with a key. */
export type KnownFacts = (key: string) => Readonly<Facts> | undefined

/** A link, read once. */
interface Link {
  readonly address: string
  readonly key: string | undefined
  /** Whether a picture (1), a text (2) or both (3) lead there. */
  readonly leads: number
}

function readLink(link: Element): Link {
  const address = link.getAttribute('href')!
  const leads = (link.querySelector('img,picture') ? 1 : 0) + (link.textContent!.trim().length > 2 ? 2 : 0)
  return { address, key: isAction.test(address) ? undefined : urlKey(address), leads }
}

/** Elements with children that hold links, and those children. Every element is visited once, however deep it lies. */
function* linkingChildren(root: ParentNode): Steps<Map<Element, Element[]>> {
  const children = new Map<Element, Element[]>()
  for (const link of [...root.querySelectorAll('a[href]')].slice(0, mostLinks)) {
    let child = link
    for (let parent = link.parentElement; parent; child = parent, parent = parent.parentElement) {
      const siblings = children.get(parent)
      siblings?.push(child)
      if (siblings) break
      children.set(parent, [child])
    }
    yield
  }
  return children
}

/** How many of the elements have each trait. */
function count<T>(elements: readonly T[], traits: (element: T) => Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>()
  for (const element of elements) for (const trait of traits(element)) counts.set(trait, (counts.get(trait) ?? 0) + 1)
  return counts
}

const mostFrequent = (counts: Map<string, number>): string | undefined => [...counts].sort(([, a], [, b]) => b - a)[0]?.[0]

const share = (things: readonly unknown[]): number => things.filter(Boolean).length / things.length

/** The grids of a page, and what only looks like one. */
export interface FoundGrids {
  readonly grids: readonly Grid[]
  readonly rejected: readonly NoGrid[]
}

/** What there is to find grids by. */
export interface GridClues {
  /** The page's address, absolute. */
  readonly url: string
  readonly known: KnownFacts
}

/** {@link findGridsInSteps}, in one go. */
export const findGrids = (root: ParentNode, clues: GridClues): FoundGrids => finish(findGridsInSteps(root, clues))

/**
 * Finds the product grids of a page: repeated children of one element that each lead to one product and show its
 * price or carry its id. Reads no layout and changes nothing. Pauses after each cell.
 */
export function* findGridsInSteps(root: ParentNode, { url, known }: GridClues): Steps<FoundGrids> {
  let grids: Grid[] = []
  const rejected: NoGrid[] = []
  const own = urlKey(url)
  let looks = mostLooks

  /** The links of an element by key, those that lead to the same place taken together. Each link is read once. */
  const read = new Map<Element, Link>()
  function* linksIn(element: Element): Steps<Map<string, Link>> {
    const found = new Map<string, Link>()
    const links = element.localName === 'a' ? [element] : element.querySelectorAll('a[href]')
    looks -= links.length
    for (const element of links) {
      let link = read.get(element)
      if (!link) {
        read.set(element, (link = readLink(element)))
        yield
      }
      if (link.key && link.key !== own) found.set(link.key, { ...link, leads: link.leads | (found.get(link.key)?.leads ?? 0) })
    }
    return found
  }

  function* look(container: Element, linked: readonly Element[]): Steps<NoGridReason | undefined> {
    const tag = mostFrequent(count(linked, ({ localName }) => [localName]))
    const cells = linked.filter(({ localName }) => localName === tag)
    const found: Map<string, Link>[] = []
    for (const cell of cells) {
      found.push(yield* linksIn(cell))
      yield
    }
    const times = count(found, (links) => links.keys())
    const mains = new Map<Element, Link>()
    const several = found.filter((links, at) => {
      const all = [...links.values()].sort((a, b) => b.leads - a.leads)
      // What several cells link to is a brand or a category, unless a cell links to nothing else.
      const unique = all.filter(({ key }) => times.get(key!) === 1)
      const main = unique[0] ?? all[0]
      if (main) mains.set(cells[at]!, main)
      return unique.length > 15 || unique[1]?.leads === 3
    })
    if (several.length > 0.3 * cells.length) return 'several-products'
    const elements = [...mains.keys()]
    const usual = mostFrequent(count(elements, ({ classList }) => (classList.length ? classList : [''])))!
    const isUsual = ({ className, classList }: Element): boolean => (usual ? classList.contains(usual) : !className)
    if (elements.length < 3 || share(elements.map(isUsual)) < 0.6) return 'few-products'
    const isProductPath = share([...mains.values()].map(({ address, key }) => productPath.test(address) || known(key!))) > 0.8
    if (!isProductPath && !container.querySelector(priceSelector) && !pricePattern.test(`${elements[0]!.textContent} ${elements[1]!.textContent}`)) return 'no-prices'
    // The columns of a table are no cells.
    if (container.closest(elsewhere) || container.localName === 'tr') return 'elsewhere'

    yield
    const facts = new Map<Element, Facts>()
    let told = 0
    for (const [element, { address, key }] of mains) {
      const cell = readCell(element, address, url)
      if (addFacts(cell, known(key!) ?? {}) || cell['item_id'] !== key) told++
      facts.set(element, cell)
      yield
    }
    const all = [...facts.values()]
    const priced = share(all.map(({ price }) => price))
    if (priced < 0.5 && told < all.length / 2 && !isProductPath) return 'no-prices'
    // Names that are amounts, `Under $50`, are a menu's.
    const named = share(all.map(({ item_name }) => pricePattern.test(`${item_name as string}`)))
    const pictured = share(all.map(({ image }) => image))
    if ((priced < 0.8 || named > 0.5) && pictured < 0.5) return 'no-pictures'
    // Several shops' offers of one product, behind one program that leads there, are no choice among products.
    const isOften = (texts: readonly unknown[]): boolean => new Set(texts).size < texts.length / 2
    if (isOften([...mains.values()].map(({ address }) => address.split('?')[0])) && (isOften(all.map(({ item_name }) => item_name)) || pictured < 0.5)) return 'few-products'
    // Nor are the parts of a page: one of them shows its heading with a price, not a banner among cells.
    const headed = share(elements.map((element) => facts.get(element)!['price'] && element.querySelector('h1')))
    if (headed && headed < 0.5) return 'elsewhere'
    const ids = new Set<unknown>()
    const shown: GridCell[] = []
    for (const element of [...container.children]) {
      const own = facts.get(element)
      const isProduct = own && !matchesIn(element, fixedSelector).length && (own['price'] || priced < 0.8 || isUsual(element)) && ids.size < ids.add(own['item_id']).size
      shown.push({ element, item: isProduct ? readItem(own) : undefined })
      yield
    }
    grids.push({ container, cells: shown })
    return undefined
  }

  for (const [container, linked] of yield* linkingChildren(root)) {
    if (looks < 0 || grids.length > mostGrids) break
    if (linked.length < 3) continue
    const reason = yield* look(container, linked)
    if (reason) rejected.push({ container, reason })
    yield
  }
  // Of grids within grids, swatches in a card say, the larger one is meant.
  const size = ({ cells }: Grid): number => cells.filter(({ item }) => item).length
  grids = grids.filter((grid) => size(grid) > 1 && !grids.some((other) => size(other) > size(grid) && (other.container.contains(grid.container) || grid.container.contains(other.container))))
  return { grids, rejected }
}
