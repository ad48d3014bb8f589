import type { Item, Ordering } from '@reshelf/engine'
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
}

export const stateAttribute = 'data-reshelf-state'
export const placeAttribute = 'data-reshelf-position'
export const originalAttribute = 'data-reshelf-original'

/** How a row's cells are to be decided. */
export interface Decider<Ranking extends Ordering> {
  /** Whether a product's cell keeps its place. */
  readonly stays: (cell: Cell) => boolean
  /** Ranks the items; what is fixed keeps its place. */
  readonly rank: (items: readonly Item[], fixed: ReadonlySet<number>) => Ranking
  /** Puts the elements into the order. */
  readonly arrange: (row: Element, elements: readonly Element[], order: readonly number[]) => unknown
}

/** Ranks a row's cells, puts them into that order and marks their places. */
export function decideList<Ranking extends Ordering>(row: Element, cells: readonly Cell[], { stays, rank, arrange }: Decider<Ranking>): Outcome<Ranking> {
  const items = cells.map(({ item }) => item)
  const fixed = new Set([...items.keys()].filter((at) => !items[at]!.item_id || stays(cells[at]!)))
  const ranking = rank(items, fixed)
  const { order, state } = ranking
  if (state !== 'no-signal') {
    arrange(row, cells.map(({ element }) => element), order)
    order.forEach((from, place) => {
      const { item, marked } = cells[from]!
      if (!item.item_id) return
      if (!marked!.hasAttribute(placeAttribute)) marked!.setAttribute(originalAttribute, `${from + 1}`)
      marked!.setAttribute(placeAttribute, `${place + 1}`)
    })
  }
  return { state: state === 'no-signal' ? `off:${state}` : state, items, order, ranking }
}
