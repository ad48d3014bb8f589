/** Listeners by name. */
export interface Emitter<Events> {
  /** Calls `listener` on each event from now on; returns its undo. */
  on: <Name extends keyof Events>(name: Name, listener: (event: Events[Name]) => void) => () => void
  emit: <Name extends keyof Events>(name: Name, event: Events[Name]) => void
}

/** An emitter whose listeners cannot disturb each other: one that throws is logged and the rest still hear. */
export function createEmitter<Events>(): Emitter<Events> {
  const listeners = new Map<keyof Events, Set<(event: never) => void>>()
  return {
    on(name, listener) {
      const heard = listeners.get(name) ?? new Set()
      listeners.set(name, heard.add(listener))
      return () => heard.delete(listener)
    },
    emit(name, event) {
      for (const listener of listeners.get(name) ?? []) {
        try {
          ;(listener as (event: unknown) => void)(event)
        } catch (error) {
          console.error(error)
        }
      }
    },
  }
}
