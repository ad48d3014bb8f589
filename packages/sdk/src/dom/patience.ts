/**
 * Tells when a list is to be decided: as soon as the parser has left it, or `holdMs` after its first cell with what
 * has come by then. Calls `again` when that time is up.
 */
export function createPatience(holdMs: number, again: () => void): (container: Element) => boolean {
  const deadlines = new Map<Element, number>()
  return (container) => {
    if (document.readyState !== 'loading' || isFollowed(container)) return true
    if (!deadlines.has(container)) {
      deadlines.set(container, performance.now() + holdMs)
      setTimeout(again, holdMs)
    }
    return performance.now() >= deadlines.get(container)!
  }
}

/** Whether something comes after the element in the document: then the parser has left it. */
const isFollowed = (node: Node | null): boolean => !!node && (!!node.nextSibling || isFollowed(node.parentNode))
