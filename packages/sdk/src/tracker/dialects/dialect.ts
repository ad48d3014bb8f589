import type { Guard } from '../../guard'

/** Something of the page's: nothing about it is sure, not even that it is a record. */
export type Fields = Readonly<Record<PropertyKey, unknown>>

/** An event as a dialect tells it: GA4 names, values not yet checked (`readEvent` does that). */
export interface Told {
  readonly name: string
  readonly payload: Fields
}

/** Where a dialect listens: the window, or in tests whatever has the parts it needs. */
export type Page = Pick<EventTarget, 'addEventListener' | 'removeEventListener'>

/** What a dialect listens through: nothing that goes wrong behind it reaches the page, and it can be closed. */
export interface Ear {
  readonly page: Page
  /** Makes a callback for the page of a function that says what an occurrence tells, if anything. */
  readonly hear: <Given extends unknown[]>(read: (...given: Given) => readonly Told[] | void) => (...given: Given) => void
  /** Remembers how to undo something when the ear is closed; the last first. */
  readonly undo: (stop: () => void) => void
}

/**
 * A vocabulary in which storefronts already say what the shopper does. Its `start` listens, tells what was said before
 * it listened where that is kept, and never changes what the shop's own calls get or return.
 */
export interface Dialect {
  /** Tells two dialects apart that speak of one action. */
  readonly name: string
  readonly start: (ear: Ear) => void
}

/** Opens an ear; `stop` closes it and undoes what was done through it. */
export function openEar({ page, guard, tell }: { readonly page: Page; readonly guard: Guard; readonly tell: (told: Told) => void }): Ear & { readonly stop: () => void } {
  const stops: (() => void)[] = []
  let isOpen = true
  return {
    page,
    hear: (read) =>
      guard((...given) => {
        if (isOpen) read(...given)?.forEach(tell)
      }),
    undo: (stop) => stops.push(stop),
    stop() {
      isOpen = false
      while (stops.length) stops.pop()!()
    },
  }
}
