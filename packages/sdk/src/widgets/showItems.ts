import type { Recommended } from '@reshelf/engine'
import { buildCell, type Writing } from './buildCell'
import type { Widget } from './readWidget'

/** A widget with what stands in it. */
export interface Shown {
  readonly widget: Widget
  /** What the shop had put into the row: shown until there is something, and again when there is nothing. */
  readonly own: readonly Element[]
  /** The cells, as they stand. */
  cells: readonly { readonly id: string; readonly element: Element }[]
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
 * Puts the items into a widget. What stands there for the same item stays the same element. Where `isWatched`, every cell that
 * may stay keeps its place, one that may not gives its place to the next item, and nothing else moves.
 */
export function showItems(shown: Shown, items: readonly Recommended[], { reason, writing, isWatched }: { reason: string; writing: Writing; isWatched: boolean }): void {
  const { widget, own } = shown
  const { container, row, template } = widget
  const known = new Map(shown.cells.map(({ id, element }) => [id, element]))
  const order = isWatched && shown.cells.length ? inPlace(shown.cells.map(({ id }) => id), items) : items
  const cells = order.map((recommended) => {
    const { item_id: id } = recommended.item
    return { id, element: known.get(id) ?? buildCell(template, recommended, writing) }
  })
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

/** The items in an order that leaves those that stand where they are. */
function inPlace(standing: readonly string[], items: readonly Recommended[]): Recommended[] {
  const byId = new Map(items.map((recommended) => [recommended.item.item_id, recommended]))
  const kept = standing.map((id) => byId.get(id))
  const fresh = items.filter(({ item }) => !standing.includes(item.item_id))
  return [...kept.flatMap((recommended) => recommended ?? fresh.shift() ?? []), ...fresh].slice(0, Math.max(standing.length, items.length))
}

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
