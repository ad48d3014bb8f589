import type { Item, Ordering } from '@reshelf/engine'
import type { Report } from '../findings'
import type { Guard } from '../guard'
import type { ListOption } from '../options'
import { isFrameworkOwned } from '../page/isFrameworkOwned'
import { itemSelector, listKinds } from '../page/markup'
import { arrange } from './arrange'
import { decideList, originalAttribute, placeAttribute, stateAttribute, type ListState, type Outcome } from './decideList'
import { holdLists } from './hold'
import { labelsOf, readCells, rowOf, type Cell, type Labels } from '../page/shelf'

export type { ListState }

/** A list that was decided: what the shopper sees, and how it came to that. */
export interface Decision extends Outcome<Ordering> {
  readonly list: string
  /** What the list answers, where it answers a search. */
  readonly query: string | undefined
  readonly container: Element
  /** The cells in the order the shopper sees: `cells[place]` shows `items[order[place]]`. */
  readonly cells: readonly Element[]
}

/** What the lists need from the rest. */
export interface ListParts {
  readonly report: Report
  readonly guard: Guard
  readonly options: readonly ListOption[]
  readonly holdMs: number
  /** A product as its cell describes it. */
  readonly read: (marked: Element, option: ListOption) => Item | undefined
  /** Whether there is anything to order by, so that it is worth holding a list back. */
  readonly hasEvidence: () => boolean
  /** Why no list may be touched now; undefined when they may. */
  readonly off: () => string | undefined
  readonly rank: (items: readonly Item[], fixed: ReadonlySet<number>, labels: Labels) => Ordering
  readonly onDecided: (decision: Decision) => void
}

/** Lists under watch. */
export interface Lists {
  /** Watches one more list, that no selector finds. */
  readonly add: (container: Element, option: ListOption) => void
  /** Decides again those that nothing was known for: the profile has arrived since. */
  readonly reconsider: () => void
  /** Gives every list the shop's order back. */
  readonly stop: () => void
}

/** What is remembered of a list between its batches of cells. */
interface Watched {
  readonly container: Element
  readonly option: ListOption
  /**
   * Cells in the shop's order, each with its product. They have had their turn and do not move again, unless a morph
   * makes them another product's.
   */
  seen: Map<Element, string>
  /** The same cells in the order they were put into. */
  arranged: readonly Element[]
  state: ListState | ''
}

const itemAttribute = 'data-reshelf-item'

/**
 * Watches the page for lists and orders each once: when the parser has left it, or when its time is up, before
 * its cells are painted. Cells that come later are ordered among themselves. A list that the head script has decided
 * is taken over as it stands.
 */
export function startLists({ report, guard, options, holdMs, read, hasEvidence, off, rank, onDecided }: ListParts): Lists {
  const kinds = listKinds(options)
  const watched = new Map<Element, Watched>()
  /** Cells the shopper may have seen before they were decided: those in view stay. */
  const exposed = new WeakSet<Element>()

  const watch = (container: Element, option: ListOption): void => {
    if (watched.has(container) || container.closest('[data-reshelf-off]')) return
    watched.set(container, { container, option, seen: new Map(), arranged: [], state: '' })
  }

  const find = (): Watched[] => {
    for (const option of kinds) {
      for (const container of document.querySelectorAll(option.container)) {
        watch(container, option)
      }
    }
    return [...watched.values()]
  }

  const look = guard((): void => {
    for (const list of find()) {
      const { container, option } = list
      const row = rowOf(container, option.item)
      const cells = [...row.children]
      if (!list.state && /^(ranked|unchanged)$/.test(container.getAttribute(stateAttribute) ?? '')) decide(list, row, true)
      const { seen } = list
      if (cells.every((cell) => seen.get(cell) === idOf(cell))) {
        // A re-render that keeps its elements puts them back into the shop's order: undo that before it is painted.
        if (list.state === 'ranked' && isSame(cells, [...seen.keys()])) arrange(row, cells, list.arranged.map((cell) => cells.indexOf(cell)))
      } else if (list.state || isDue(container)) decide(list, row)
    }
  })

  function decide(watching: Watched, row: Element, isDecided = false): void {
    const { container, option, seen } = watching
    const labels = labelsOf(container, option)
    const { list, query } = labels
    const cells = readCells(row, option, read)
    for (const { element, marked } of cells) {
      // Another product's cell by now: its place is the one it stands at, and nobody has seen it there.
      if (!marked || !seen.has(element) || seen.get(element) === idOf(element)) continue
      unmark(marked)
      exposed.delete(element)
    }
    const rankThese = (items: readonly Item[], fixed: ReadonlySet<number>): Ordering => rank(items, fixed, labels)
    const reason = off() ?? (isFrameworkOwned(container, row) ? 'framework' : cells.some(({ item }) => item.item_id) ? undefined : 'no-items')
    const stays = ({ element, marked }: Cell): boolean => seen.get(element) === idOf(element) || marked!.hasAttribute(placeAttribute) || (exposed.has(element) && isInView(element))
    const outcome = isDecided ? takeOver(container, cells, rankThese) : reason ? leave(cells, reason) : decideList(row, cells, { stays, rank: rankThese, arrange })
    const { state } = outcome
    if (state === 'off:framework') report('framework', list, container)
    const decided = inShopsOrder(cells).filter(({ item, marked }) => !isDecided || !item.item_id || marked!.hasAttribute(placeAttribute))
    watching.seen = new Map(decided.map(({ element }) => [element, idOf(element)]))
    if (outcome.ranking) watching.arranged = [...row.children]
    // A later batch that changes nothing does not take back what the first one did.
    if (watching.state !== 'ranked') container.setAttribute(stateAttribute, (watching.state = state))
    onDecided({ list, query, container, cells: [...row.children], ...outcome })
  }

  const expose = (): void => {
    // Zero until the first frame; the paint entries arrive later than the paint.
    if (!Number(document.timeline?.currentTime)) return
    for (const { container, option } of find()) {
      // What the head script hides has not been seen: all cells of a list, or none.
      const { children } = rowOf(container, option.item)
      if (getComputedStyle(children[0] ?? container).visibility === 'visible') for (const cell of children) exposed.add(cell)
    }
  }

  expose()
  const isLoading = document.readyState === 'loading'
  const { isDue, release } = holdLists({ kinds, holdMs, hides: isLoading && off() === undefined && hasEvidence(), look })
  const observer = new MutationObserver(look)
  observer.observe(document, { childList: true, subtree: true, attributeFilter: [itemAttribute] })
  look()

  return {
    add: guard((container: Element, option: ListOption) => {
      // Whatever was to be known of it did not fit this page.
      if (watched.get(container)?.state === 'off:no-items') watched.delete(container)
      watch(container, option)
      expose()
      look()
    }),
    reconsider: guard(() => {
      expose()
      for (const list of watched.values()) {
        if (!/no-signal|consent/.test(list.state)) continue
        list.seen = new Map()
        list.state = ''
      }
      look()
    }),
    stop() {
      observer.disconnect()
      release()
      for (const { container, option, seen } of watched.values()) putBack(container, rowOf(container, option.item), [...seen.keys()])
    },
  }
}

/** Cells as the shop had them, as far as they were marked; what is not marked has not moved. */
const inShopsOrder = (cells: readonly Cell[]): Cell[] => {
  const original = new Map(cells.map((cell, place) => [cell, Number(cell.marked?.getAttribute(originalAttribute)) || place + 1]))
  return [...cells].sort((a, b) => original.get(a)! - original.get(b)!)
}

/** A list that is left alone. */
function leave(cells: readonly Cell[], reason: string): Outcome<Ordering> {
  return { state: `off:${reason}`, items: cells.map(({ item }) => item), order: [...cells.keys()], ranking: undefined }
}

/** What the head script made of a list, from the marks it left. */
function takeOver(container: Element, cells: readonly Cell[], rank: (items: readonly Item[], fixed: ReadonlySet<number>) => Ordering): Outcome<Ordering> {
  const shops = inShopsOrder(cells)
  const items = shops.map(({ item }) => item)
  const state = container.getAttribute(stateAttribute) as ListState
  return { state, items, order: cells.map((cell) => shops.indexOf(cell)), ranking: rank(items, new Set()) }
}

/** The shop's own order again, and none of our marks. */
function putBack(container: Element, row: Element, original: readonly Element[]): void {
  const cells = [...row.children]
  arrange(row, cells, [...new Set([...original, ...cells])].flatMap((cell) => (cell.parentNode === row ? cells.indexOf(cell) : [])))
  container.removeAttribute(stateAttribute)
  row.querySelectorAll(`[${placeAttribute}]`).forEach(unmark)
}

function unmark(marked: Element): void {
  marked.removeAttribute(placeAttribute)
  marked.removeAttribute(originalAttribute)
}

/** The product that a cell shows, as far as its markup says. */
const idOf = (cell: Element): string => (cell.getAttribute(itemAttribute) ?? cell.querySelector(itemSelector)?.getAttribute(itemAttribute)) || ''

const isSame = (some: readonly Element[], others: readonly Element[]): boolean =>
  some.length === others.length && some.every((element, at) => element === others[at])

function isInView(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect()
  return bottom > 0 && top < innerHeight
}
