import type { LocalStore } from '../browser/localStore'

/** `pending`: not asked yet; nothing is kept and nothing is ordered. */
export type ConsentState = 'pending' | 'granted' | 'denied'

/** The shopper's decision, and who wants to hear of it. */
export interface ConsentMachine {
  readonly state: () => ConsentState
  /** Moves to a state and remembers a decision; the same state again is no move. */
  readonly set: (state: ConsentState) => void
}

/** Outside the prefix that `forget` clears: a refusal must outlive the data it erased. */
export const consentKey = 'reshelf-consent'

/** What holds before the shopper says anything on this page: what was decided before, else what the shop's option says. */
export const firstConsent = (mode: 'auto' | 'required' | 'granted', decided: string | null | undefined): ConsentState =>
  mode === 'granted' ? mode : ((decided as ConsentState | null | undefined) ?? (mode === 'auto' ? 'granted' : 'pending'))

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
    set(next) {
      if (next === 'pending') local.remove(consentKey)
      else local.set(consentKey, next)
      if (next === state) return
      state = next
      onChange(state)
    },
  }
}
