import { keepPlaceNames } from './keepPlaceNames'

/**
 * Puts the cells of a row that nobody has seen yet into a new order: {@link arrange} for a page that is being parsed,
 * where nothing has focus or plays and moves are cheap. Every node between the cells keeps its place.
 *
 * @param cells  the row's element children, as they stand
 * @param order  `order[place]` is the index in `cells` of what goes there
 */
export function arrangeUnseen(row: Element, cells: readonly Element[], order: readonly number[]): void {
  keepPlaceNames(cells, order)
  const move = row.moveBefore ?? row.insertBefore
  let place = cells.length
  let reference: Node | null = null
  // From the end, so that the node to stand before is always in its final place.
  for (const stood of [...row.childNodes].reverse()) {
    const node = stood instanceof Element ? cells[order[--place]!]! : stood
    if (node.nextSibling !== reference) move.call(row, node, reference)
    reference = node
  }
}
