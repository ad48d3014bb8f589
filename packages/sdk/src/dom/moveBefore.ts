/**
 * Moves a node to just before another child of the same parent (or to the end). `moveBefore` keeps what a removal
 * would lose: focus, running animations, iframes, playing video, scroll. Where a browser lacks it, `insertBefore`.
 */
export function moveBefore(parent: Element, node: Node, reference: Node | null): void {
  const { moveBefore: move } = parent as Element & { moveBefore?: (node: Node, reference: Node | null) => void }
  if (move) move.call(parent, node, reference)
  else parent.insertBefore(node, reference)
}
