import type { Item } from '@reshelf/engine'
import type { ListOption } from '../options'
import { fixedSelector } from './markup'
import { factOf } from './readElement'

/** A direct child of the element whose children move, with what stands there. */
export interface Cell {
  readonly element: Element
  /** Its `item_id` is empty for anything that keeps its place: pinned, sponsored, a banner, a product without identity. */
  readonly item: Item
  /** Where the item's attributes are; undefined where there is not just one product. */
  readonly marked: Element | undefined
}

/** What the markup says of a list: its name, what it answers, and how far it lets the order go. */
export interface Labels {
  readonly list: string
  readonly query: string | undefined
  readonly strength?: number
}

export function labelsOf(container: Element, option: ListOption): Labels {
  const strength = parseFloat(factOf(container, 'strength'))
  return {
    list: factOf(container, 'list') || option.name || option.container,
    query: factOf(container, 'query') || undefined,
    ...(strength >= 0 && { strength }),
  }
}

/** Stands in for what is not a product: no facts, no place to go. */
const noItem: Item = { item_id: '' }

/** What matches the selector: the element itself, else whatever does within it. */
export const matchesIn = (element: Element, selector: string): ArrayLike<Element> & Iterable<Element> => (element.matches(selector) ? [element] : element.querySelectorAll(selector))

/**
 * The element whose children are the cells: the container, or the one wrapper inside it that holds all of its
 * products, as in `<div data-reshelf-list><ul>…`.
 */
export function rowOf(container: Element, item: string): Element {
  const items = [...container.querySelectorAll(item)]
  let row = items[1] ? items[0]!.parentElement! : container
  while (!items.every((one) => row.contains(one))) row = row.parentElement!
  return row
}

/** Reads every cell of a row. Two products in one cell, or none, and it is not a product's place. */
export const readCells = (row: Element, option: ListOption, read: (marked: Element, option: ListOption) => Item | undefined): Cell[] => {
  const fixed = [...row.querySelectorAll(fixedSelector)]
  return [...row.children].map((element) => {
    const [only, other] = matchesIn(element, option.item)
    const marked = other || fixed.some((mark) => element.contains(mark)) ? undefined : only
    return { element, marked, item: (marked && read(marked, option)) ?? noItem }
  })
}
