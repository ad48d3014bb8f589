import { readItem, type Item } from '@reshelf/engine'
import type { Report } from '../findings'
import type { ListOption } from '../options'
import { readElement } from '../page/readElement'

/** A direct child of the element whose children move, with what stands there. */
export interface Cell {
  readonly element: Element
  /** Undefined for anything that keeps its place: pinned, sponsored, a banner, a product without identity. */
  readonly item: Item | undefined
  /** Where the item's attributes are: the cell itself or something in it. */
  readonly marked: Element
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
export const readCells = (row: Element, { list, option, report }: { list: string; option: ListOption; report: Report }): Cell[] =>
  [...row.children].map((element) => {
    const [marked, ...others] = element.matches(option.item) ? [element] : element.querySelectorAll(option.item)
    if (!marked || others.length || element.matches(fixedSelector) || element.querySelector(fixedSelector)) {
      return { element, item: undefined, marked: element }
    }
    const own = readElement(marked, report)
    const facts = option.read?.({ element: marked })
    const item = facts ? readItem({ ...own, ...facts }) : own
    if (!item) report('item-without-id', list, marked)
    return { element, item, marked }
  })
