import type { LocalStore } from '../browser/localStore'

/** The visit an event belongs to. It ends after half an hour without an event, over all tabs. */
export interface Session {
  readonly id: () => string
  /** Remembers it for the next page. */
  readonly save: () => void
}

const sessionKey = 'reshelf:v'
const idleMs = 30 * 60_000

/** Continues the visit that the last page left, or begins one. */
export function currentSession({ local, now, createId }: { local: LocalStore; now: () => number; createId: () => string }): Session {
  const [savedId = '', savedAt] = (local.get(sessionKey) ?? '').split(' ')
  let id = savedId
  let last = Number(savedAt) || 0
  return {
    id() {
      if (now() - last > idleMs) id = createId()
      last = now()
      return id
    },
    save: () => void local.set(sessionKey, `${id} ${last}`),
  }
}
