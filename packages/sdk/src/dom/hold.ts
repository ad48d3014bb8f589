import type { ListOption } from '../options'

/** What holds lists back until they can be decided. */
export interface Hold {
  /** Whether a list is to be decided now: truthy if so. */
  readonly isDue: (container: Element) => unknown
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
}

/** Cells that fill a screen, or nearly. */
const screenful = 12

/** Cells that are worth an order of their own, however many are still to come. */
const batch = 4 * screenful

/** What it takes a slow phone to order a screenful and show it, in milliseconds. */
const workMs = 48

/**
 * Holds lists back while the parser is inside them: each is due as soon as the parser has left it, from the first frame on as
 * soon as a `batch` of it has come, or with what has come by then when the next frame, as far as the last one tells and with
 * the work that is to be done, would show it later than `holdMs` after its first cell.
 *
 * Where it `hides`, the cells of undecided lists are invisible meanwhile, their space kept, and a list that is complete before
 * the first frame waits for that, which waits for nobody. Of a list that the parser is still inside of, that frame lays out
 * no more than a screenful: nothing comes after it yet that could move, and the time this saves is what ordering takes.
 * A list shows as soon as it carries its state, so no cell has to be touched. The style sheet is a constructed one, which
 * every content security policy allows.
 */
export function holdLists({ kinds, holdMs, hides, look, onEnd }: HoldParts): Hold {
  /** Lists with a cell, and when they are to be seen. */
  const held = new Map<Element, number>()
  const sheet = new CSSStyleSheet()
  const isLoading = (): boolean => document.readyState === 'loading'
  let mayDecide = !hides || document.hidden
  /** When the last list is to be seen, and when the next frame would show one (0 before the first): until then every frame is watched. */
  let last = 0
  let next = 0
  const release = (): void => {
    mayDecide = true
    // Not taken out: who keeps a copy of the page's sheets would put it back.
    sheet.disabled = true
    onEnd?.()
    // What is still to come by the clock comes too late.
    look = () => {}
  }
  const proceed = (): void => {
    look()
    if (!isLoading() && (mayDecide || !last)) release()
  }
  const layOutAll = (): void => void (sheet.cssRules[1] && sheet.deleteRule(1))
  const watchFrames = (time: number, before?: number): void => {
    next = 2 * time - before! + workMs
    if (mayDecide) layOutAll()
    proceed()
    // What runs from here on runs after the first frame.
    mayDecide = true
    if (!(next >= last)) requestAnimationFrame((after) => watchFrames(after, time))
  }
  if (hides) {
    const list = `:is(${kinds.map(({ container }) => container).join()}):not([data-reshelf-off],[data-reshelf-off] *)`
    sheet.replaceSync(`${list}:not([data-reshelf-state])>*{visibility:hidden}${list}>:nth-child(n+${screenful + 1}){display:none!important}`)
    document.adoptedStyleSheets.push(sheet)
  }
  addEventListener('DOMContentLoaded', proceed, true)
  return {
    isDue(container) {
      if (!held.has(container)) {
        if (next >= last) requestAnimationFrame(watchFrames)
        held.set(container, (last = performance.now() + holdMs))
      }
      if (!isLoading() || isFollowed(container)) {
        layOutAll()
        return mayDecide
      }
      return (next !== 0 && container.children[batch - 1]) || next >= held.get(container)!
    },
    release,
  }
}

/** Whether something comes after the element in the document: then the parser has left it. */
const isFollowed = (node: Node | null): boolean => !!node && (!!node.nextSibling || isFollowed(node.parentNode))
