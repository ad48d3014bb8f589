import { parsePrice } from '@reshelf/engine'
import type { LocalStore } from '../browser/localStore'
import type { ListOption } from '../options'

/** Where a fact stands in a cell: in the element of a selector (empty: the cell), in an attribute of it (empty: its text). */
export type Place = readonly [selector: string, attribute: string]

/** A list that was found on a page of this shop, and where its cells keep their facts: the next page needs not look for it. */
export interface FoundList {
  readonly container: string
  readonly name: string
  /** A selector that every product's cell matches. */
  readonly cell: string
  /** By GA4 item key. */
  readonly places: Readonly<Record<string, Place>>
}

/** The key under which they are kept. */
export const foundKey = 'reshelf:l'

/** What a cell says at the place of one of its facts. Of an address it is the last part of the path. */
export function factAt(cell: Element, key: string, [selector, attribute]: Place): unknown {
  const element = selector ? cell.querySelector(selector) : cell
  const text = (attribute ? element?.getAttribute(attribute) : element?.textContent)?.replace(/\s+/g, ' ').trim()
  if (!text) return undefined
  return key === 'price' ? parsePrice(text) : attribute === 'href' ? /([^/?#]+?)(?:\.html?)?\/?(?:[?#]|$)/.exec(text)?.[1] : text
}

/** A product by the places of its facts; undefined for a cell that is none, or lacks one of them. */
export function readPlaces(cell: Element, { cell: selector, places }: Pick<FoundList, 'cell' | 'places'>): Record<string, unknown> | undefined {
  if (!cell.matches(selector)) return undefined
  const facts = Object.entries(places).map(([key, place]) => [key, factAt(cell, key, place)])
  return facts.every(([, value]) => value !== undefined) ? Object.fromEntries(facts) : undefined
}

/** The lists of earlier pages. Anybody may have written them: none where one is not what it should be. */
export function knownLists(local: LocalStore): ListOption[] {
  try {
    return (JSON.parse(local.get(foundKey) ?? '[]') as FoundList[]).map((found) => {
      const { container, name, cell, places } = found
      document.createDocumentFragment().querySelector([container, cell, ...Object.values(places).map(([selector]) => selector || cell)].join())
      return { container, name, item: '*', read: ({ element }) => readPlaces(element, found) }
    })
  } catch {
    return [] // not ours: the page is looked at as a new one
  }
}
