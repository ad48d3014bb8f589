import type { ConsentState } from './consentMachine'

/** Something of the page's: nothing about it is sure. */
export type Fields = Readonly<Record<PropertyKey, unknown>>

/** Where a reader looks, and what it speaks through. Nothing that goes wrong behind it reaches the page. */
export interface ConsentPlace {
  /** The window, or in tests whatever has the parts it needs. */
  readonly page: Fields
  /** The platform is there, and says this of a profile on the device; undefined where nobody has answered it yet. */
  readonly say: (state: ConsentState | undefined) => void
  /** Nothing may leave the device, whatever may be kept on it. */
  readonly keepHere: (isKept: boolean) => void
  /** Calls `work` on these events of the page (names with a space between). */
  readonly hear: (names: string, work: (event: Event) => void) => void
  /** Makes a callback for the platform: quiet after the end, and without an exception. */
  readonly callback: <Given extends unknown[]>(work: (...given: Given) => void) => (...given: Given) => void
  /** Does something at the end. */
  readonly undo: (stop: () => void) => void
}

/**
 * Listens to one consent platform. Says whether the platform is there; where it is not, the reader is asked again
 * later. Adding one is one file, one test, one line in `readers.ts`.
 */
export type ConsentReader = (place: ConsentPlace) => boolean
