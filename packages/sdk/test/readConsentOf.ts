import type { ConsentState } from '../src/consent/consentMachine'
import type { ConsentReader, Fields } from '../src/consent/consentReader'
import { createPage } from './listen'

/** What a reader made of a page so far. */
export interface ConsentHeard {
  readonly isFound: boolean
  /** All that was said; `silent` where nobody has answered the platform. */
  readonly said: (ConsentState | 'silent')[]
  readonly keepsHere: () => boolean
  /** Dispatches an event on the page. */
  readonly tell: (name: string) => void
  readonly stop: () => void
}

/** Runs a consent reader on a page with nothing but these globals. */
export function readConsentOf(reader: ConsentReader, globals: Record<string, unknown>): ConsentHeard {
  const page = createPage(globals)
  const said: (ConsentState | 'silent')[] = []
  const stops: (() => void)[] = []
  let keepsHere = false
  const isFound = reader({
    page: page as unknown as Fields,
    say: (state) => said.push(state ?? 'silent'),
    keepHere: (isKept) => (keepsHere = isKept),
    hear: (names, work) => names.split(' ').forEach((name) => page.addEventListener(name, work)),
    callback: (work) => work,
    undo: (stop) => stops.push(stop),
  })
  return { isFound, said, keepsHere: () => keepsHere, tell: (name) => void page.dispatchEvent(new Event(name)), stop: () => stops.forEach((stop) => stop()) }
}
