import type { Item, Ordering } from '@reshelf/engine'
import { isFrameworkOwned } from '../page/isFrameworkOwned'
import { arrange } from './arrange'
import type { Cell } from '../page/shelf'

/** What became of a list. `off:` is followed by the reason that it was left alone. */
export type ListState = 'ranked' | 'unchanged' | `off:${string}`

/** How a list was decided. */
export interface Outcome<Ranking extends Ordering> {
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

export const stateAttribute = 'data-reshelf-state'
export const placeAttribute = 'data-reshelf-position'
export const originalAttribute = 'data-reshelf-original'

/** Stands in for a cell that is not a product: no facts, no place to go. */
const noItem: Item = { item_id: '' }

/** The items of a row, one for each cell. */
export const itemsOf = (cells: readonly Cell[]): Item[] => cells.map(({ item }) => item ?? noItem)

/**
 * Ranks a row's cells, puts them into that order and marks their places.
 *
 * @param off   why the list is to be left alone, if it is
 * @param rank  ranks the items; what is fixed keeps its place
 * @param stays whether a product's cell keeps its place, too
 */
export function decideList<Ranking extends Ordering>(
  { container, row, cells }: { container: Element; row: Element; cells: readonly Cell[] },
  { off, rank, stays }: { off?: string | undefined; rank: (items: readonly Item[], fixed: ReadonlySet<number>) => Ranking; stays?: (cell: Cell) => boolean },
): Outcome<Ranking> {
  const items = itemsOf(cells)
  const fixed = new Set([...items.keys()].filter((at) => !cells[at]!.item || stays?.(cells[at]!)))
  let reason = off ?? (isFrameworkOwned(container, row) ? 'framework' : cells.some(({ item }) => item) ? undefined : 'no-items')
  const ranking = reason === undefined ? rank(items, fixed) : undefined
  if (ranking?.state === 'no-signal') reason = 'no-signal'
  if (!ranking || reason) return { state: `off:${reason}`, items, order: [...items.keys()], ranking, moves: 0 }
  const { order } = ranking
  const moves = arrange(row, cells.map(({ element }) => element), order)
  order.forEach((from, place) => {
    const { item, marked } = cells[from]!
    if (!item) return
    if (!marked!.hasAttribute(originalAttribute)) marked!.setAttribute(originalAttribute, `${from + 1}`)
    marked!.setAttribute(placeAttribute, `${place + 1}`)
  })
  return { state: ranking.state as ListState, items, order, ranking, moves }
}
