import type { LocalStore } from '../browser/localStore'
import type { Finding } from '../findings'
import type { Guard } from '../guard'
import { consentKey, type ConsentMachine, type ConsentState, readConsent } from './consentMachine'
import type { ConsentReader, Fields } from './consentReader'
import { weighConsent, type ConsentDecision, type ConsentGiven } from './weighConsent'

/** Consent as everybody on the page decides it together. */
export interface Consenting {
  /** What the shop's own `consent()` says from now on. */
  readonly call: (state: unknown) => void
  /** Whether anything may leave the device. */
  readonly mayLeave: () => boolean
  /** Who decided, in words. */
  readonly findings: () => Finding[]
}

/** A platform may come late: it is looked for again after this long, then after twice as long, and so on. */
const firstLookMs = 200

/** Follows the consent platforms of the page. In the mode `granted` the shop has asked already, and nobody else is. */
export function followPlatforms({
  called: calledBefore,
  consent,
  mode,
  local,
  guard,
  signal,
  readers,
  page = window,
}: {
  /** What the shop has said already. */
  readonly called?: unknown
  readonly consent: ConsentMachine
  readonly mode: ConsentGiven['mode']
  readonly local: LocalStore
  readonly guard: Guard
  readonly signal: AbortSignal
  readonly readers: Readonly<Record<string, ConsentReader>>
  readonly page?: EventTarget
}): Consenting {
  const platforms = new Map<string, ConsentState | undefined>()
  const keptHere = new Set<string>()
  let called = calledBefore === undefined ? undefined : readConsent(calledBefore)
  let isStarted = false
  const weigh = (): ConsentDecision => weighConsent({ mode, remembered: local.get(consentKey), called, platforms })
  const decide = (): void => {
    const { state, by, text } = weigh()
    if (isStarted && (by !== undefined || state !== consent.state())) consent.set(text, by !== undefined)
  }
  const isOn = (): boolean => !signal.aborted

  const attempt = (name: string, reader: ConsentReader): boolean => {
    let isFound = false
    const callback: Guard = (work) => guard((...given) => isOn() && work(...given))
    guard(() => {
      isFound = reader({
        page: page as unknown as Fields,
        callback,
        say(state) {
          platforms.set(name, state)
          decide()
        },
        keepHere: (isKept) => void (isKept ? keptHere.add(name) : keptHere.delete(name)),
        hear: (names, work) => {
          const heard = callback(work)
          for (const one of names.split(' ')) page.addEventListener(one, heard, { capture: true, signal })
        },
        undo: (stop) => signal.addEventListener('abort', guard(stop)),
      })
    })()
    return isFound
  }
  const look = (missing: [string, ConsentReader][], waitMs: number): void => {
    const left = missing.filter(([name, reader]) => !attempt(name, reader))
    if (left.length && isOn()) setTimeout(() => isOn() && look(left, waitMs * 2), waitMs)
  }
  if (mode !== 'granted') {
    look(Object.entries(readers), firstLookMs)
    isStarted = true
    decide()
  }
  // Another tab's word is newer than this page's.
  page.addEventListener('storage', (event) => (event as StorageEvent).key === consentKey && (called = undefined), { signal })

  return {
    call(state) {
      called = readConsent(state)
      if (mode === 'granted') consent.set(called)
      else decide()
    },
    mayLeave: () => consent.state() === 'granted' && !keptHere.size,
    findings: () => (mode === 'granted' ? [] : [tell(weigh(), platforms, [...keptHere])]),
  }
}

function tell({ by }: ConsentDecision, platforms: ReadonlyMap<string, unknown>, keptHere: readonly string[]): Finding {
  const heard = [...platforms].map(([name, state]) => `${name} ${(state as string | undefined) ?? 'not answered'}`).join(', ')
  const message = `${by ? `${by} decided` : 'nobody was asked'}${heard && `; heard: ${heard}`}${keptHere.length ? `; nothing leaves the device: ${keptHere.join(', ')}` : ''}`
  return { code: 'consent', severity: 'info', message, remedy: by ? 'none: the strictest wins' : 'data-consent="required" waits until consent() is called', count: 1 }
}
