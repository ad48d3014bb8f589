import type { Recommended } from '@reshelf/engine'
import { buildCell, type Writing } from './buildCell'
import type { Widget } from './readWidget'

/** One item as it stands. */
interface Cell {
  readonly id: string
  readonly element: Element
}

/** A widget with what stands in it. */
export interface Shown {
  readonly widget: Widget
  /** What the shop had put into the row: shown until there is something, and again when there is nothing. */
  readonly own: readonly Element[]
  /** The cells, as they stand. */
  cells: readonly Cell[]
  /** What its impressions and clicks are told under: `widget:similar`; where one strategy chose another, `widget:auto:upsell`. */
  list: string
}

const stateAttribute = 'data-reshelf-state'

/** Takes a widget over: notes the shop's own content, and says that it is being filled. */
export function takeWidget(widget: Widget): Shown {
  const { container, row, template } = widget
  container.setAttribute(stateAttribute, 'loading')
  container.setAttribute('aria-busy', 'true')
  return { widget, own: [...row.children].filter((child) => child !== template), cells: [], list: `widget:${widget.strategy}` }
}

/** Whether the shopper has any of an element before them. */
export function isInView(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect()
  return bottom > 0 && top < innerHeight
}

/**
 * Puts the items into a widget. What stands there for the same item stays the same element. With `stays`, for a widget that the
 * shopper has before them, every cell that it holds good for keeps its place, one that may not stay gives its place to the
 * next item, and nothing else moves.
 */
export function showItems(shown: Shown, items: readonly Recommended[], { reason, writing, stays }: { reason: string; writing: Writing; stays?: ((id: string) => boolean) | undefined }): void {
  const { widget, own, cells: before } = shown
  const { container, row, template } = widget
  const isStanding = (id: string): boolean => before.some((cell) => cell.id === id)
  const toCell = (recommended: Recommended): Cell => {
    const { item_id: id } = recommended.item
    return before.find((cell) => cell.id === id) ?? { id, element: buildCell(template, recommended, writing) }
  }
  let cells = items.map(toCell)
  if (stays && before.length) {
    const fresh = cells.filter(({ id }) => !isStanding(id))
    const inPlace = before.flatMap((cell) => (stays(cell.id) || cells.includes(cell) ? cell : (fresh.shift() ?? [])))
    cells = [...inPlace, ...fresh].slice(0, Math.max(before.length, cells.length))
  }
  const wanted = cells.length ? cells.map(({ element }) => element) : own
  const current = [...row.children].filter((child) => child !== template)
  wanted.forEach((element, at) => {
    if (current[at] === element) return
    const before = current[at]
    if (before && !wanted.includes(before)) before.replaceWith(element)
    else row.insertBefore(element, before ?? null)
    current.splice(0, current.length, ...[...row.children].filter((child) => child !== template))
  })
  for (const extra of current.slice(wanted.length)) extra.remove()
  shown.cells = cells
  for (const heading of headings(widget)) {
    heading.dataset['reshelfOwn'] ??= heading.textContent
    const text = reason || heading.dataset['reshelfOwn']
    if (heading.textContent !== text) heading.textContent = text
  }
  container.setAttribute(stateAttribute, cells.length ? 'filled' : 'empty')
  container.removeAttribute('aria-busy')
  // A widget with nothing in it gives its room back, but not before the shopper's eyes.
  const isBare = !cells.length && !own.length
  if (!isBare || !isInView(container)) container.toggleAttribute('hidden', isBare)
}

/** The reason for all of it, where the shop wants it said: `data-reshelf-text="reason"` outside the cells. */
const headings = ({ container, row }: Widget): HTMLElement[] => [...container.querySelectorAll<HTMLElement>('[data-reshelf-text=reason]')].filter((element) => !row.contains(element))

/** The shop's own content again, and none of our marks. */
export function giveBack({ widget, own, cells }: Shown): void {
  const { container, row } = widget
  for (const { element } of cells) element.remove()
  row.append(...own)
  container.removeAttribute(stateAttribute)
  container.removeAttribute('aria-busy')
  if (!own.length) container.removeAttribute('hidden')
  for (const heading of headings(widget)) {
    heading.textContent = heading.dataset['reshelfOwn'] ?? heading.textContent
    delete heading.dataset['reshelfOwn']
  }
}
