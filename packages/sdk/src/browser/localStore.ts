/** The part of localStorage we use. No call throws; where it is blocked, nothing is kept. */
export interface LocalStore {
  readonly get: (key: string) => string | undefined
  /** Says whether it was kept: it is not when storage is full or blocked. */
  readonly set: (key: string, value: string) => boolean
  readonly remove: (key: string) => void
  /** The keys that start with `prefix`. */
  readonly keys: (prefix: string) => string[]
}

/** localStorage made safe: in a sandboxed frame merely reading `window.localStorage` throws. */
export function openLocalStore(read: () => Storage): LocalStore {
  let opened: Storage | undefined
  const attempt = <Answer>(work: (storage: Storage) => Answer): Answer | undefined => {
    try {
      return work((opened ??= read()))
    } catch {
      return undefined // a private or sandboxed page is a case to serve, not an error
    }
  }
  return {
    get: (key) => attempt((storage) => storage.getItem(key)) ?? undefined,
    set: (key, value) => !!attempt((storage) => [storage.setItem(key, value)]),
    remove: (key) => attempt((storage) => storage.removeItem(key)),
    keys: (prefix) => attempt(Object.keys)?.filter((key) => key.startsWith(prefix)) ?? [],
  }
}
