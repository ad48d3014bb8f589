import { longestRun } from './longestRun'
import { moveBefore } from './moveBefore'

/**
 * Puts the cells of a row into a new order with the fewest moves there are: n less the longest run that is in
 * order already. Returns how many moves that took.
 *
 * Between cells that flow like words the white-space is layout: it keeps its place, as the row's other nodes do.
 * Elsewhere it is not touched at all.
 *
 * @param cells  the row's element children, as they stand
 * @param order  `order[place]` is the index in `cells` of what goes there
 */
export function arrange(row: Element, cells: readonly Element[], order: readonly number[]): number {
  const flows = cells[0] !== undefined && getComputedStyle(cells[0]).display.startsWith('inline')
  const nodes: readonly Node[] = flows ? [...row.childNodes] : cells
  let place = 0
  const target = nodes.map((node) => (node.nodeType === Node.ELEMENT_NODE ? cells[order[place++]!]! : node))
  return moveInto(row, nodes, target)
}

function moveInto(row: Element, nodes: readonly Node[], target: readonly Node[]): number {
  const indexOf = new Map(nodes.map((node, index) => [node, index]))
  const staying = longestRun(target.map((node) => indexOf.get(node)!))
  let reference: Node | null = nodes.at(-1)?.nextSibling ?? null
  // From the end, so that the node to stand before is always in its final place.
  for (let at = target.length - 1; at >= 0; at--) {
    const node = target[at]!
    if (!staying.has(indexOf.get(node)!)) moveBefore(row, node, reference)
    reference = node
  }
  return target.length - staying.size
}

/** Class names that belong to a place in the row, not to the product in it. */
const placeNames: readonly string[] = ['first', 'last', 'odd', 'even', 'alpha', 'omega']

/** Remembers which place has which of those names; the answer puts them back after a new order. */
export function keepPlaceNames(cells: readonly Element[]): (arranged: readonly Element[]) => void {
  const before = cells.map(({ classList }) => placeNames.filter((name) => classList.contains(name)))
  if (before.every((names) => names.length === 0)) return () => {}
  return (arranged) =>
    arranged.forEach(({ classList }, place) => {
      for (const name of placeNames) classList.toggle(name, before[place]!.includes(name))
    })
}
