import { afterFrame } from '../browser/afterFrame'
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
 * Holds lists back while the parser is inside them: each is due as soon as the parser has left it, or `holdMs` after
 * its first cell, with what has come by then. Where it `hides`, the cells of undecided lists are invisible meanwhile,
 * their space kept, and none is decided before the page's first frame: that waits for nobody. A list shows as soon as
 * it carries its state, so no cell has to be touched. The style sheet is a constructed one, which every content
 * security policy allows.
 */
export function holdLists({ kinds, holdMs, hides, look, onEnd, signal }: HoldParts): Hold {
  /** Lists with a cell, and whether their time is up. */
  const held = new Map<Element, boolean>()
  const sheet = new CSSStyleSheet()
  const isLoading = (): boolean => document.readyState === 'loading'
  let mayDecide = !hides || document.hidden
  const release = (): void => {
    mayDecide = true
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet)
    onEnd?.()
    // What is still to come by the clock comes too late.
    look = () => {}
  }
  const proceed = (): void => {
    look()
    if (!isLoading() && (mayDecide || !held.size)) release()
  }
  if (hides) {
    sheet.insertRule(`:is(${kinds.map(({ container }) => container).join()}):not([data-reshelf-state],[data-reshelf-off],[data-reshelf-off] *)>*{visibility:hidden}`)
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  }
  addEventListener('DOMContentLoaded', proceed, { capture: true, signal: signal! })
  return {
    isDue(container) {
      if (!held.has(container)) {
        if (!held.size) {
          afterFrame(() => {
            mayDecide = true
            proceed()
          })
        }
        held.set(container, false)
        setTimeout(() => {
          held.set(container, true)
          look()
        }, holdMs)
      }
      return mayDecide && (!isLoading() || isFollowed(container) || held.get(container)!)
    },
    release,
  }
}

/** Whether something comes after the element in the document: then the parser has left it. */
const isFollowed = (node: Node | null): boolean => !!node && (!!node.nextSibling || isFollowed(node.parentNode))
