import { keepPlaceNames } from './keepPlaceNames'
import { longestRun } from './longestRun'

/**
 * Puts the cells of a row into a new order with the fewest moves there are: n less the longest run that is in
 * order already. Returns how many moves that took.
 *
 * `moveBefore` keeps focus, running animations, iframes, playing video and scroll. Where a browser lacks it, a cell
 * that would lose any of them stays and the others are moved around it.
 *
 * Between cells that flow like words the white-space is layout: it keeps its place, as the row's other nodes do.
 * Elsewhere it is not touched at all. Names like `first` and `last` stay with the place, too.
 *
 * @param cells  the row's element children, as they stand
 * @param order  `order[place]` is the index in `cells` of what goes there
 */
export function arrange(row: Element, cells: readonly Element[], order: readonly number[]): number {
  keepPlaceNames(cells, order)
  // The row first: to ask a cell that has just come styles all of them, once more than needed.
  const flows = cells[0] && !/flex|grid/.test(getComputedStyle(row).display) && getComputedStyle(cells[0]).display.startsWith('inline')
  const nodes: readonly Node[] = flows ? [...row.childNodes] : cells
  let place = 0
  const target = nodes.map((node) => (node instanceof Element ? cells[order[place++]!]! : node))
  const indexOf = new Map(nodes.map((node, index) => [node, index]))
  const canMove = 'moveBefore' in row
  const fragile = canMove ? undefined : cells.find((cell) => cell.matches(':focus-within') || cell.querySelector('iframe,video'))
  const staying = longestRun(target.map((node) => indexOf.get(node)!), fragile && indexOf.get(fragile))
  let reference: Node | null = nodes.at(-1)?.nextSibling ?? null
  // From the end, so that the node to stand before is always in its final place.
  for (const node of target.reverse()) {
    if (!staying.has(indexOf.get(node)!)) {
      if (canMove) row.moveBefore(node, reference)
      else (row as Element).insertBefore(node, reference)
    }
    reference = node
  }
  return nodes.length - staying.size
}
