import type { Item, Ranking } from '@reshelf/engine'
import { onParsed } from '../browser/onParsed'
import type { Report } from '../findings'
import type { Guard } from '../guard'
import type { ListOption } from '../options'
import { isFrameworkOwned } from '../page/isFrameworkOwned'
import { itemSelector, listSelector } from '../page/markup'
import { arrange, keepPlaceNames } from './arrange'
import { holdLists } from './hold'
import { readCells, rowOf } from './shelf'

/** What became of a list. `off:` is followed by the reason that it was left alone. */
export type ListState = 'ranked' | 'unchanged' | `off:${string}`

/** A list that was decided: what the shopper sees, and how it came to that. */
export interface Decision {
  readonly list: string
  /** What the list answers, where it answers a search. */
  readonly query: string | undefined
  readonly container: Element
  readonly state: ListState
  /** Its cells in the shop's order; one that is not a product has an empty `item_id`. */
  readonly items: readonly Item[]
  /** `order[place]` is the index in `items` of what the shopper sees there. */
  readonly order: readonly number[]
  /** Undefined where nothing was ranked. */
  readonly ranking: Ranking | undefined
  /** DOM moves it took. */
  readonly moves: number
}

/** What the lists need from the rest. */
export interface ListParts {
  readonly report: Report
  readonly guard: Guard
  /** When it is aborted, the page is let go; `stop` gives the shop's order back. */
  readonly signal: AbortSignal
  readonly options: readonly ListOption[]
  readonly holdMs: number
  /** Whether there is anything to order by, so that it is worth holding a list back. */
  readonly hasEvidence: () => boolean
  /** Why no list may be touched now; undefined when they may. */
  readonly off: () => string | undefined
  readonly rank: (items: readonly Item[], given: Pick<Decision, 'container' | 'list' | 'query'> & { fixed: ReadonlySet<number> }) => Ranking
  readonly onDecided: (decision: Decision) => void
}

/** Lists under watch. */
export interface Lists {
  /** Decides again those that nothing was known for: the profile has arrived since. */
  readonly reconsider: () => void
  /** Gives every list the shop's order back and lets go of the page. */
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
  firstCellAt: number
  state: ListState | ''
}

const stateAttribute = 'data-reshelf-state'
const placeAttribute = 'data-reshelf-position'
const originalAttribute = 'data-reshelf-original'
const itemAttribute = 'data-reshelf-item'

/** Stands in for a cell that is not a product: no facts, no place to go. */
const noItem: Item = { item_id: '' }

/**
 * Watches the page for lists and orders each once: when the parser has left it, or when its time is up, before
 * its cells are painted. Cells that come later are ordered among themselves.
 */
export function startLists({ report, guard, signal, options, holdMs, hasEvidence, off, rank, onDecided }: ListParts): Lists {
  const kinds: readonly ListOption[] = [{ container: listSelector, item: itemSelector }, ...options]
  const watched = new Map<Element, Watched>()
  /** Cells the shopper may have seen before they were decided: those in view stay. */
  const exposed = new WeakSet<Element>()
  let isParsed = document.readyState !== 'loading'

  const find = (): Watched[] => {
    for (const option of kinds) {
      for (const container of document.querySelectorAll(option.container)) {
        if (!watched.has(container) && !container.closest('[data-reshelf-off]')) {
          watched.set(container, { container, option, seen: new Map(), arranged: [], firstCellAt: 0, state: '' })
        }
      }
    }
    return [...watched.values()]
  }

  const look = guard((): void => {
    for (const list of find()) {
      const { container, option, seen, state } = list
      const row = rowOf(container, option.item)
      const cells = [...row.children]
      if (cells.every((cell) => seen.get(cell) === idOf(cell))) {
        // A re-render that keeps its elements puts them back into the shop's order: undo that before it is painted.
        if (state === 'ranked' && isSame(cells, [...seen.keys()])) reorder(row, cells, list.arranged.map((cell) => cells.indexOf(cell)))
        continue
      }
      if (!state && !isParsed && !isFollowed(container)) {
        if (!list.firstCellAt) {
          list.firstCellAt = performance.now()
          setTimeout(look, holdMs)
        }
        if (performance.now() - list.firstCellAt < holdMs) continue
      }
      decide(list, row)
    }
  })

  function decide(watch: Watched, row: Element): void {
    const { container, option, seen } = watch
    const list = container.getAttribute('data-reshelf-list') || option.name || option.container
    const query = container.getAttribute('data-reshelf-query') ?? undefined
    const cells = readCells(row, { list, option, report })
    const items = cells.map(({ item }) => item ?? noItem)
    const ids = new Set<string>()
    const fixed = new Set<number>()
    cells.forEach(({ element, item }, place) => {
      if (!item || seen.get(element) === idOf(element) || (exposed.has(element) && isInView(element))) fixed.add(place)
      if (item && ids.size === ids.add(item.item_id).size) report('duplicate-item', item.item_id, element)
      seen.delete(element)
      seen.set(element, idOf(element))
    })
    const reason = off() ?? (isFrameworkOwned(container, row) ? 'framework' : undefined)
    if (reason === 'framework') report('framework', list, container)
    const ranking = reason === undefined && ids.size ? rank(items, { container, list, query, fixed }) : undefined
    let order: readonly number[] = items.map((_, place) => place)
    let moves = 0
    if (ranking && ranking.state !== 'no-signal') {
      order = ranking.order
      moves = reorder(row, cells.map(({ element }) => element), order)
      watch.arranged = [...row.children]
      order.forEach((from, place) => {
        const { item, marked } = cells[from]!
        if (!item) return
        if (!marked.hasAttribute(originalAttribute)) marked.setAttribute(originalAttribute, `${from + 1}`)
        marked.setAttribute(placeAttribute, `${place + 1}`)
      })
    }
    const state = ranking && ranking.state !== 'no-signal' ? ranking.state : (`off:${reason ?? (ids.size ? 'no-signal' : 'no-items')}` as const)
    // A later batch that changes nothing does not take back what the first one did.
    if (watch.state !== 'ranked') container.setAttribute(stateAttribute, (watch.state = state))
    onDecided({ list, query, container, state, items, order, ranking, moves })
  }

  const expose = (): void => {
    // Zero until the first frame; the paint entries arrive later than the paint.
    if (!Number(document.timeline?.currentTime)) return
    for (const { container, option } of find()) for (const cell of rowOf(container, option.item).children) exposed.add(cell)
  }

  expose()
  const release = !isParsed && off() === undefined && hasEvidence() ? holdLists(kinds.map(({ container }) => container).join()) : () => {}
  const observer = new MutationObserver(look)
  observer.observe(document, { childList: true, subtree: true, attributeFilter: [itemAttribute] })
  onParsed(() => {
    isParsed = true
    look()
    release()
  }, signal)

  return {
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

/** Moves the cells; the names that belong to places stay. Returns the number of moves. */
function reorder(row: Element, cells: readonly Element[], order: readonly number[]): number {
  keepPlaceNames(cells, order)
  return arrange(row, cells, order)
}

/** The shop's own order again, and none of our marks. */
function putBack(container: Element, row: Element, original: readonly Element[]): void {
  const cells = [...row.children]
  reorder(row, cells, [...new Set([...original, ...cells])].flatMap((cell) => (cell.parentNode === row ? cells.indexOf(cell) : [])))
  container.removeAttribute(stateAttribute)
  for (const marked of row.querySelectorAll(`[${placeAttribute}]`)) {
    marked.removeAttribute(placeAttribute)
    marked.removeAttribute(originalAttribute)
  }
}

/** The product that a cell shows, as far as its markup says. */
const idOf = (cell: Element): string => (cell.getAttribute(itemAttribute) ?? cell.querySelector(itemSelector)?.getAttribute(itemAttribute)) || ''

const isSame = (some: readonly Element[], others: readonly Element[]): boolean =>
  some.length === others.length && some.every((element, at) => element === others[at])

/** Whether something comes after the element in the document: then the parser has left it. */
const isFollowed = (node: Node | null): boolean => !!node && (!!node.nextSibling || isFollowed(node.parentNode))

function isInView(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect()
  return bottom > 0 && top < innerHeight
}
