import { readItem, type Item } from '@reshelf/engine'
import { addFacts, type Facts } from './facts'
import { urlKey } from './productUrl'
import { readCell } from './readCell'
import { priceSelector, pricePattern } from './readPrice'

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
  ['navigation', 'nav,header,footer,[role=navigation],[class*=mega],[class*=nav-],[id*=menu]'],
  ['cart', '[class*=cart-],[class*=cart_],[class*=minicart],[id*=cart],.shop_table'],
  ['reviews', '[class*=review],[id*=review],[class*=comment]'],
]

/** Links of a card that do something with the product rather than lead to it. */
const isAction = /[?&/](add|cart|checkout|basket|wishlist|compare|login|account|remove|share|review)/i

/** Cells whose place is paid for or was set by hand. */
const fixed = '[data-reshelf-pin],[data-reshelf-sponsored],[data-reshelf-off],[data-cnstrc-sl-campaign-id],[class*=sponsored i],a[rel~=sponsored]'

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
  /** How much it looks like the way to a product: by its picture, its text, a heading. */
  readonly score: number
}

const heading = 'h1,h2,h3,h4,h5,h6,[class*=name],[class*=itle]'

function readLink(link: Element): Link {
  const address = link.getAttribute('href')!
  const isNamed = link.matches(heading) || link.parentElement?.matches(heading) || link.querySelector(heading)
  const score = (link.querySelector('img,picture') ? 2 : 0) + ((link.textContent ?? '').trim().length > 2 ? 3 : 0) + (isNamed ? 2 : 0)
  return { address, key: isAction.test(address) ? undefined : urlKey(address), score }
}

/** Looks like a picture and a text lead to the same product, in one link or two. */
const full = 5

/** What most of the elements have in common. */
function most<T>(elements: readonly T[], trait: (element: T) => unknown): T[] {
  const groups = new Map<unknown, T[]>()
  for (const element of elements) {
    const key = trait(element)
    const group = groups.get(key)
    if (group) group.push(element)
    else groups.set(key, [element])
  }
  return [...groups.values()].reduce((most, group) => (group.length > most.length ? group : most), [])
}

const share = (things: readonly unknown[]): number => things.filter(Boolean).length / things.length

/**
 * Finds the product grids of a page: repeated children of one element that each lead to one product and show its
 * price or carry its id. Reads no layout and changes nothing.
 */
export function findGrids(root: ParentNode, { url, known = () => undefined }: { url: string; known?: KnownFacts }): { grids: Grid[]; rejected: NoGrid[] } {
  const grids: Grid[] = []
  const rejected: NoGrid[] = []
  const own = urlKey(url)
  let looks = mostLooks

  // An element's links are a run of the page's links. Both walks visit every element once, however deep it lies.
  const links = [...root.querySelectorAll('a[href]')].slice(0, mostLinks)
  const read: Link[] = []
  const children = new Map<Element, Element[]>()
  const first = new Map<Element, number>()
  const last = new Map<Element, number>()
  links.forEach((link, at) => {
    let child = link
    first.set(link, at)
    for (let parent = link.parentElement; parent; child = parent, parent = parent.parentElement) {
      const siblings = children.get(parent)
      siblings?.push(child)
      if (siblings) break
      children.set(parent, [child])
      first.set(parent, at)
    }
  })
  for (let at = links.length; at--; ) {
    for (let element: Element | null = links[at]!; element && !last.has(element); element = element.parentElement) last.set(element, at)
  }

  /** The links of an element by key, with what speaks for each. */
  function linksIn(element: Element): Map<string, Link> {
    const found = new Map<string, Link>()
    for (let at = first.get(element)!; at <= last.get(element)!; at++) {
      looks--
      const link = (read[at] ??= readLink(links[at]!))
      const { key, score } = link
      if (!key || key === own) continue
      const same = found.get(key)
      found.set(key, same ? { ...same, score: same.score === score ? score : same.score + score } : link)
    }
    return found
  }

  function look(container: Element, linked: readonly Element[]): NoGridReason | undefined {
    const cells = most(linked, ({ localName }) => localName)
    const found = cells.map(linksIn)
    const times = new Map<string, number>()
    for (const links of found) for (const key of links.keys()) times.set(key, (times.get(key) ?? 0) + 1)
    let several = 0
    const mains = new Map<Element, Link>()
    found.forEach((links, at) => {
      const all = [...links.values()]
      // A link that several cells have leads to a brand or a category, unless a cell has no other.
      const unique = all.filter(({ key }) => times.get(key!) === 1)
      if (unique.filter(({ score }) => score >= full).length > 1 || unique.length > 15) several++
      const main = (unique.length ? unique : all).reduce<Link | undefined>((best, next) => (best && best.score >= next.score ? best : next), undefined)
      if (main) mains.set(cells[at]!, main)
    })
    if (several > 0.3 * cells.length) return 'several-products'
    if (mains.size < 3) return 'few-products'
    const [sample, second] = [...mains.keys()]
    const isProductUrl = share([...mains.values()].map(({ address }) => /\/(products?|p|dp|itm|items?|produ[ck]to?s?|produkte?)\//i.test(address))) >= 0.8
    if (!isProductUrl && !container.querySelector(priceSelector) && !pricePattern.test(`${sample!.textContent} ${second!.textContent}`)) return 'no-prices'
    const place = elsewhere.find(([, selector]) => container.closest(`:is(${selector}):not(body)`))
    if (place) return place[0]

    const facts = new Map<Element, Facts>()
    let told = 0
    for (const [element, { address, key }] of mains) {
      const cell = readCell(element, address, url)
      const more = known(key!)
      if (more || cell['item_id'] !== key) told++
      addFacts(cell, more ?? {})
      facts.set(element, cell)
    }
    const all = [...facts.values()]
    const priced = share(all.map(({ price }) => price))
    const pictured = share(all.map(({ image }) => image))
    if (priced < 0.5 && told < all.length / 2 && !isProductUrl) return 'no-prices'
    if (pictured < 0.5 && priced < 0.8) return 'no-pictures'
    const usual = new Set(most([...mains.keys()], ({ classList }) => classList[0]))
    const ids = new Set<unknown>()
    grids.push({
      container,
      cells: [...container.children].map((element) => {
        const own = facts.get(element)
        const isProduct = own && !element.matches(fixed) && !element.querySelector(fixed) && (own['price'] || priced < 0.8 || usual.has(element)) && ids.size < ids.add(own['item_id']).size
        return { element, item: isProduct ? readItem(own) : undefined }
      }),
    })
    return undefined
  }

  for (const [container, linked] of children) {
    if (looks < 0 || grids.length > mostGrids) break
    const reason = linked.length > 2 && look(container, linked)
    if (reason) rejected.push({ container, reason })
  }
  const size = ({ cells }: Grid): number => share(cells.map(({ item }) => item)) * cells.length
  return {
    grids: grids.filter(
      (grid) => size(grid) > 1 && !grids.some((other) => other !== grid && size(other) > size(grid) && (other.container.contains(grid.container) || grid.container.contains(other.container))),
    ),
    rejected,
  }
}
