/** The part of localStorage we use; no call throws. */
export interface LocalStore {
  readonly get: (key: string) => string | undefined
  /** Says whether it was kept. */
  readonly set: (key: string, value: string) => boolean
  readonly remove: (key: string) => void
  /** The keys that start with `prefix`. */
  readonly keys: (prefix: string) => string[]
}

/**
 * localStorage, or a twin in memory where it is blocked: in a sandboxed frame merely reading
 * `window.localStorage` throws, with cookies blocked too.
 */
export function openLocalStore(read: () => Storage | null): LocalStore {
  let storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> = memory()
  try {
    storage = read() ?? storage
  } catch {
    // A private or sandboxed page is a case to serve, not an error.
  }
  return {
    get: (key) => storage.getItem(key) ?? undefined,
    set(key, value) {
      try {
        storage.setItem(key, value)
        return true
      } catch {
        return false // full
      }
    },
    remove: (key) => storage.removeItem(key),
    keys: (prefix) => Object.keys(storage).filter((key) => key.startsWith(prefix)),
  }
}

/** Keys as own properties, as localStorage has them; the three methods are not enumerable there either. */
function memory(): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> {
  const methods = {
    getItem(this: Record<string, string>, key: string): string | null {
      return this[key] ?? null
    },
    setItem(this: Record<string, string>, key: string, value: string): void {
      this[key] = value
    },
    removeItem(this: Record<string, string>, key: string): void {
      delete this[key]
    },
  }
  return Object.create(methods) as Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>
}
