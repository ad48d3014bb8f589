/**
 * Calls `attach` with what stands under a global name, now and whenever the page puts something else there: queues
 * are made after us, and stubs are replaced by what they stood for. What `attach` returns is its undo. `attach`
 * must not throw; it may itself replace the value.
 */
export function watchGlobal(page: object, key: string, attach: (value: object) => () => void): () => void {
  const before = Reflect.getOwnPropertyDescriptor(page, key)
  const initial = Reflect.get(page, key) as unknown
  let value: unknown
  let isOurs = false
  let detach = (): void => {}
  const set = (next: unknown): void => {
    if (next === value) return
    if (!isOurs) {
      isOurs = true
      detach()
      value = next
      detach = Object(next) === next ? attach(next as object) : () => {}
      isOurs = false
    } else value = next
  }
  // Of what a script declared with `var` or `function` no accessor can be made; then what is there now must do.
  Reflect.defineProperty(page, key, { configurable: true, enumerable: true, get: () => value, set })
  set(initial)
  return () => {
    isOurs = true
    detach()
    if (Reflect.getOwnPropertyDescriptor(page, key)?.set !== set) return
    if (before || value !== undefined) Reflect.defineProperty(page, key, { configurable: true, enumerable: true, writable: true, value })
    else Reflect.deleteProperty(page, key)
  }
}
