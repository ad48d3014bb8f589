import type { LocalStore } from '../browser/localStore'
import { hasPlatform } from './hasPlatform'

/** `pending`: not asked yet; nothing is kept and nothing is ordered. */
export type ConsentState = 'pending' | 'granted' | 'denied'

/** The shopper's decision, and who wants to hear of it. */
export interface ConsentMachine {
  readonly state: () => ConsentState
  /**
   * Moves to the state that a text says, and remembers a decision in that text, for later pages and other tabs, unless
   * told otherwise. The same state again is no move. `pending` leaves nothing behind.
   */
  readonly set: (text: unknown, isKept?: boolean) => void
}

/** Outside the prefix that `forget` clears: a refusal must outlive the data it erased. */
export const consentKey = 'reshelf-consent'

/** The decision in a text, `denied` or `denied by tcf`: whoever wrote it, it is one of three. */
export const readConsent = (text: unknown): ConsentState => (/^(granted|denied)(?= by |$)/.exec(text as string)?.[0] ?? 'pending') as ConsentState

/** What holds before anybody says anything on this page: what was decided before, else what the shop's option says. */
export const firstConsent = (mode: 'auto' | 'required' | 'granted', decided: string | null | undefined): ConsentState =>
  mode === 'granted' || (decided == null && mode === 'auto' && !hasPlatform()) ? 'granted' : readConsent(decided)

/** Starts from what was decided before, else from what the shop's option says. */
export function createConsent({
  local,
  mode,
  onChange,
}: {
  local: LocalStore
  mode: 'auto' | 'required' | 'granted'
  onChange: (state: ConsentState) => void
}): ConsentMachine {
  let state = firstConsent(mode, local.get(consentKey))
  return {
    state: () => state,
    set(text, isKept = true) {
      const next = readConsent(text)
      // Also `pending`, for a moment: other tabs hear of it.
      if (isKept) local.set(consentKey, text as string)
      if (next === 'pending') local.remove(consentKey)
      if (next !== state) onChange((state = next))
    },
  }
}
