import type { Item, Ordering } from '@reshelf/engine'
import type { ListOption } from '../options'
import { labelsOf, readCells, rowOf, type Labels } from '../page/shelf'
import { decideList, placeAttribute, stateAttribute, type Decider } from './decideList'
import { holdLists } from './hold'

/** What the first order needs from the rest. */
export interface FirstOrderParts {
  readonly kinds: readonly ListOption[]
  /** Milliseconds that a list may be held, from its first cell. */
  readonly holdMs: number
  /** A product as its cell describes it. */
  readonly read: (marked: Element, option: ListOption) => Item | undefined
  /** Whether somebody else will move these elements. */
  readonly isForeign: (container: Element, row: Element) => boolean
  readonly rank: (items: readonly Item[], fixed: ReadonlySet<number>, labels: Labels) => Ordering
  /** Puts the elements into the order. */
  readonly arrange: Decider<Ordering>['arrange']
  /** Whether it ends by itself when the page is parsed and nothing is held any more. */
  readonly isBrief?: boolean
}

/**
 * Orders the lists that the parser brings, each once and before anybody has seen it, by what is known when the page
 * begins. It leaves marks by which `startLists` takes over what was decided, and has none of its care for later changes: cells that
 * come later are ordered among themselves, and that is all. Returns its end, after which it touches nothing and holds nothing.
 */
export function startFirstOrder({ kinds, holdMs, read, isForeign, rank, arrange, isBrief }: FirstOrderParts): () => void {
  /** Cells that have had their turn. */
  const seen = new WeakSet<Element>()

  function decide(container: Element, option: ListOption): void {
    // While the parser is inside a list this runs for every piece of it, before the first frame: as little as can be.
    if (!container.firstElementChild || container.closest('[data-reshelf-off]') || !isDue(container)) return
    const row = rowOf(container, option.item)
    const cells = [...row.children]
    if (!cells.filter((cell) => !seen.has(cell) && seen.add(cell))[0]) return
    const labels = labelsOf(container, option)
    const { state } = isForeign(container, row)
      ? { state: 'off:framework' }
      : decideList(row, readCells(row, option, read), { stays: ({ marked }) => marked!.hasAttribute(placeAttribute), rank: (items, fixed) => rank(items, fixed, labels), arrange })
    // A later batch that changes nothing does not take back what the first one did.
    if (container.getAttribute(stateAttribute) !== 'ranked') container.setAttribute(stateAttribute, state)
  }

  const look = (): void => {
    try {
      for (const option of kinds) for (const container of document.querySelectorAll(option.container)) decide(container, option)
      // Of what was just done here, too: it need not be looked at again before the frame.
      observer.takeRecords()
    } catch {
      end() // the page keeps the order it has; `startLists` will say why
    }
  }
  const observer = new MutationObserver(look)
  const { isDue, release } = holdLists({ kinds, holdMs, hides: true, look, onEnd: () => isBrief && observer.disconnect() })
  const end = (): void => {
    observer.disconnect()
    release()
  }
  observer.observe(document, { childList: true, subtree: true })
  look()
  return end
}
