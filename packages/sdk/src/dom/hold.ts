import type { ListOption } from '../options'

/** What holds lists back until they can be decided. */
export interface Hold {
  /** Whether a list is to be decided now. */
  readonly isDue: (container: Element) => boolean
  /** Ends the hold, and shows whatever is still hidden. */
  readonly release: () => void
}

/** How lists are held. */
export interface HoldParts {
  readonly kinds: readonly ListOption[]
  /** Milliseconds from a list's first cell. */
  readonly holdMs: number
  /** Whether undecided lists are hidden. */
  readonly hides: boolean
  /** Called whenever a list may have become due. */
  readonly look: () => void
  /** Called when the page is parsed and nothing is held any more. */
  readonly onEnd?: () => unknown
  readonly signal?: AbortSignal
}

/**
 * Holds lists back while the parser is inside them: each is due as soon as the parser has left it, or with what has come
 * by then when the next frame, as far as the last one tells, would show it later than `holdMs` after its first cell.
 * Where it `hides`, the cells of undecided lists are invisible meanwhile, their space kept, and none is decided before the
 * page's first frame: that waits for nobody. A list shows as soon as it carries its state, so no cell has to be touched.
 * The style sheet is a constructed one, which every content security policy allows.
 */
export function holdLists({ kinds, holdMs, hides, look, onEnd, signal }: HoldParts): Hold {
  /** Lists with a cell, and when they are to be seen. */
  const held = new Map<Element, number>()
  const sheet = new CSSStyleSheet()
  const isLoading = (): boolean => document.readyState === 'loading'
  let mayDecide = !hides || document.hidden
  /** When the next frame is to be expected, and when the last list is to be seen: until then every frame is watched. */
  let next = 0
  let last = 0
  const release = (): void => {
    mayDecide = true
    // Not taken out: who keeps a copy of the page's sheets would put it back.
    sheet.disabled = true
    onEnd?.()
    // What is still to come by the clock comes too late.
    look = () => {}
    last = 0
  }
  const proceed = (): void => {
    look()
    if (!isLoading() && (mayDecide || !held.size)) release()
  }
  const watchFrames = (time: number, before?: number): void => {
    next = 2 * time - before!
    proceed()
    // What runs from here on runs after the page's first frame.
    mayDecide = true
    if (!(next >= last)) requestAnimationFrame((after) => watchFrames(after, time))
  }
  if (hides) {
    sheet.insertRule(`:is(${kinds.map(({ container }) => container).join()}):not([data-reshelf-state],[data-reshelf-off],[data-reshelf-off] *)>*{visibility:hidden}`)
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  }
  addEventListener('DOMContentLoaded', proceed, { capture: true, signal: signal! })
  return {
    isDue(container) {
      if (!held.has(container)) {
        if (next >= last) requestAnimationFrame(watchFrames)
        held.set(container, (last = performance.now() + holdMs))
      }
      return mayDecide && (!isLoading() || isFollowed(container) || next >= held.get(container)!)
    },
    release,
  }
}

/** Whether something comes after the element in the document: then the parser has left it. */
const isFollowed = (node: Node | null): boolean => !!node && (!!node.nextSibling || isFollowed(node.parentNode))
