import type { Item } from '@reshelf/engine'
import type { ListOption } from '../options'

/** A direct child of the element whose children move, with what stands there. */
export interface Cell {
  readonly element: Element
  /** Undefined for anything that keeps its place: pinned, sponsored, a banner, a product without identity. */
  readonly item: Item | undefined
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
  const strength = parseFloat(container.getAttribute('data-reshelf-strength') ?? '')
  return {
    list: container.getAttribute('data-reshelf-list') || option.name || option.container,
    query: container.getAttribute('data-reshelf-query') ?? undefined,
    ...(strength >= 0 && { strength }),
  }
}

const fixedSelector = '[data-reshelf-pin],[data-reshelf-sponsored],[data-reshelf-off]'

/**
 * The element whose children are the cells: the container, or the one wrapper inside it that holds all of its
 * products, as in `<div data-reshelf-list><ul>…`.
 */
export function rowOf(container: Element, item: string): Element {
  const [only, ...others] = [...container.children].filter((child) => child.matches(item) || child.querySelector(item))
  const isWrapper = only && !others.length && !only.matches(item) && only.querySelectorAll(item).length > 1
  return isWrapper ? rowOf(only, item) : container
}

/** Reads every cell of a row. Two products in one cell, or none, and it is not a product's place. */
export const readCells = (row: Element, option: ListOption, read: (marked: Element, option: ListOption) => Item | undefined): Cell[] =>
  [...row.children].map((element) => {
    const found = element.matches(option.item) ? [element] : element.querySelectorAll(option.item)
    const marked = found.length === 1 && !element.matches(fixedSelector) && !element.querySelector(fixedSelector) ? found[0] : undefined
    return { element, marked, item: marked && read(marked, option) }
  })
