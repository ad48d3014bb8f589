import { readItem, type Item } from '@reshelf/engine'
import { addFacts, type Facts } from './facts'
import { productUrl, type ProductUrl } from './productUrl'
import { readCell } from './readCell'

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

export type NoGridReason = 'navigation' | 'cart' | 'reviews' | 'several-products' | 'few-products' | 'no-prices' | 'no-pictures'

/** What a list of links that is not a product grid stands in. */
const elsewhere: readonly (readonly [reason: NoGridReason, selector: string])[] = [
  ['navigation', 'nav,header,footer,[role=navigation],[class*=megamenu i],[class*=mega-menu i],[id*=megamenu i],[class*=megacontent i]'],
  ['cart', '[class*=cart-item i],[class*=cart_item i],[class*=minicart i],[class*=mini-cart i],[id=cart],[id*=minicart i],.shop_table'],
  ['reviews', '[class*=review-list i],[id*=reviews i],[class*=comment i]'],
]

/** Links of a card that do something with the product rather than lead to it. */
const isAction = /[?&/](add|cart|checkout|basket|wishlist|compare|login|account|remove|share|review)/i

/** Cells whose place is paid for or was set by hand. */
const fixed = '[data-reshelf-pin],[data-reshelf-sponsored],[data-reshelf-off],[data-cnstrc-sl-campaign-id],[class*=sponsored i],a[rel~=sponsored]'

/** A hostile page may have any number of links and levels: so many links are looked at, and no more. */
const mostLinks = 5e3
const mostLooks = 3e4
const mostInCell = 80
const mostGrids = 30

/** What structured data says about the product under an address. */
export type KnownFacts = (url: ProductUrl) => Readonly<Facts> | undefined

/** A child of a possible grid, and the product it leads to. */
interface Candidate {
  readonly element: Element
  readonly main: ProductUrl | undefined
}

/** Elements with children that hold links, and those children. Every element is visited once, however deep it lies. */
function linkingChildren(root: ParentNode): Map<Element, Element[]> {
  const children = new Map<Element, Element[]>()
  for (const link of [...root.querySelectorAll('a[href]')].slice(0, mostLinks)) {
    let child = link
    for (let parent = link.parentElement; parent; child = parent, parent = parent.parentElement) {
      const known = children.get(parent)
      known?.push(child)
      if (known) break
      children.set(parent, [child])
    }
  }
  return children
}

/** The largest group of elements with one tag. */
function alike(elements: readonly Element[]): Element[] {
  const groups = new Map<string, Element[]>()
  for (const element of elements) groups.set(element.localName, [...(groups.get(element.localName) ?? []), element])
  return [...groups.values()].reduce((most, group) => (group.length > most.length ? group : most))
}

const share = (things: readonly unknown[]): number => things.filter(Boolean).length / things.length

/**
 * Finds the product grids of a page: repeated children of one element that each lead to one product and show its
 * price or carry its id. Reads no layout and changes nothing.
 */
export function findGrids(root: ParentNode, { url, known = () => undefined }: { url: string; known?: KnownFacts }): { grids: Grid[]; rejected: NoGrid[] } {
  const grids: Grid[] = []
  const rejected: NoGrid[] = []
  const own = productUrl(url, url)?.key
  let looks = mostLooks

  /** The one product each cell leads to; a reason where most lead to several. */
  function lead(cells: readonly Element[]): Candidate[] | NoGridReason {
    const cellsOf = new Map<string, number>()
    const found = cells.map((element) => {
      const urls = new Map<string, { url: ProductUrl; score: number; isFull: number }>()
      const links = element.localName === 'a' ? [element] : element.querySelectorAll('a[href]')
      looks -= links.length
      for (const link of links.length > mostInCell ? [] : links) {
        const address = link.getAttribute('href')!
        const to = isAction.test(address) ? undefined : productUrl(address, url)
        if (!to || to.key === own) continue
        const known = urls.get(to.key) ?? { url: to, score: 0, isFull: 0 }
        const hasPicture = link.querySelector('img,picture,[style*=background]')
        const isText = (link.textContent ?? '').trim().length > 2
        known.score += 1 + (hasPicture ? 2 : 0) + (isText && link.closest('h1,h2,h3,h4,h5,h6,[class*=name i],[class*=title i]') ? 2 : 0)
        known.isFull |= (hasPicture ? 1 : 0) | (isText ? 2 : 0)
        urls.set(to.key, known)
      }
      for (const key of urls.keys()) cellsOf.set(key, (cellsOf.get(key) ?? 0) + 1)
      return { element, urls: [...urls.values()], isLarge: links.length > mostInCell }
    })
    let several = 0
    const candidates = found.map(({ element, urls, isLarge }) => {
      const unique = urls.filter(({ url }) => cellsOf.get(url.key) === 1)
      if (isLarge || unique.filter(({ isFull }) => isFull === 3).length > 1) several++
      const main = (unique.length ? unique : urls).reduce<(typeof urls)[0] | undefined>((best, next) => (best && best.score >= next.score ? best : next), undefined)
      return { element, main: main?.url }
    })
    return several > 0.3 * cells.length ? 'several-products' : candidates
  }

  function look(container: Element, linked: readonly Element[]): NoGridReason | undefined {
    const cells = alike(linked)
    if (cells.length < 3) return 'few-products'
    const candidates = lead(cells)
    if (typeof candidates === 'string') return candidates
    const led = candidates.filter(({ main }) => main)
    if (led.length < 3 || new Set(led.map(({ main }) => main!.key)).size < Math.max(2, led.length / 3)) return 'few-products'
    const place = elsewhere.find(([, selector]) => container.closest(selector))
    if (place) return place[0]
    const facts = new Map(
      led.map(({ element, main }) => {
        const facts = readCell(element, main!)
        addFacts(facts, known(main!) ?? {})
        return [element, facts]
      }),
    )
    const all = [...facts.values()]
    const priced = share(all.map(({ price }) => price))
    const pictured = share(all.map(({ image }) => image))
    const isTold = share(led.map(({ element, main }) => facts.get(element)!['item_id'] !== main!.key || known(main!))) >= 0.5
    const isProductUrl = share(led.map(({ main }) => /\/(products?|p|dp|itm|items?|produ[ck]to?s?|produkte?)\//i.test(main!.href))) >= 0.8
    if (priced < 0.5 && !isTold && !isProductUrl) return 'no-prices'
    if (pictured < 0.5 && priced < 0.8) return 'no-pictures'
    const usual = alikeClass(led.map(({ element }) => element))
    const ids = new Set<unknown>()
    grids.push({
      container,
      cells: [...container.children].map((element) => {
        const own = facts.get(element)
        const isProduct =
          own && !element.matches(fixed) && !element.querySelector(fixed) && (own['price'] || priced < 0.8 || element.classList[0] === usual) && ids.size < ids.add(own['item_id']).size
        return { element, item: isProduct ? readItem(own) : undefined }
      }),
    })
    return undefined
  }

  for (const [container, linked] of linkingChildren(root)) {
    if (looks < 0 || grids.length > mostGrids) break
    const reason = linked.length > 2 && look(container, linked)
    if (reason) rejected.push({ container, reason })
  }
  const size = ({ cells }: Grid): number => cells.filter(({ item }) => item).length
  return {
    grids: grids.filter(
      (grid) => size(grid) > 1 && !grids.some((other) => other !== grid && (other.container.contains(grid.container) || grid.container.contains(other.container)) && size(other) > size(grid)),
    ),
    rejected,
  }
}

/** The first class name that most of the elements have. */
function alikeClass(elements: readonly Element[]): string | undefined {
  const counts = new Map<string | undefined, number>()
  for (const { classList } of elements) counts.set(classList[0], (counts.get(classList[0]) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0]
}
