import { readConsent, type ConsentState } from './consentMachine'

/** What is known when consent is weighed. */
export interface ConsentGiven {
  readonly mode: 'auto' | 'required' | 'granted'
  /** The text that was kept, by this page or an earlier one. */
  readonly remembered: string | undefined
  /** What the shop's `consent()` was told on this page. */
  readonly called?: ConsentState | undefined
  /** What each platform on the page says; undefined where it has not been answered yet. */
  readonly platforms: ReadonlyMap<string, ConsentState | undefined>
}

/** A decision, and whose it is: a platform's name, `consent()`, or nobody's. */
export interface ConsentDecision {
  readonly state: ConsentState
  readonly by: string | undefined
  /** As it is kept. */
  readonly text: string
}

const strictestFirst = ['denied', 'pending', 'granted'] as const

/** How the shop's own call is named. */
export const byCall = 'consent()'

/**
 * Weighs what everybody says: the strictest wins, the shop's call before platforms. A platform that has not been answered
 * stands by what was decided before, by whomever; where nothing was, it is pending.
 */
export function weighConsent({ mode, remembered, called, platforms }: ConsentGiven): ConsentDecision {
  const [, keptState, keptBy = byCall] = /^(granted|denied)(?: by (.+))?$/s.exec(remembered ?? '') ?? []
  // Anybody may have written there.
  const isUnknown = remembered !== undefined && !keptState
  const before = called ?? (keptState && readConsent(keptState))
  const call = called ?? (keptBy === byCall ? before : undefined)
  const said: [by: string, state: ConsentState][] = [...platforms].map(([by, state]) => [by, (state ?? before ?? 'pending') as ConsentState])
  if (call) said.unshift([byCall, call as ConsentState])
  // Whoever decided before may have gone from the page.
  else if (before && !said.length) said.push([keptBy, before as ConsentState])
  const [by, state] = strictestFirst.flatMap((strict) => said.filter((one) => one[1] === strict))[0] ?? [undefined, isUnknown || mode === 'required' ? 'pending' : 'granted']
  return { state, by, text: by === undefined || by === byCall ? state : `${state} by ${by}` }
}
