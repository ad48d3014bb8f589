/**
 * Hears every call of a method before it is made, with its arguments. The caller gets what the method returns and
 * throws. `heard` must not throw. Returns the undo; where somebody else has wrapped the method meanwhile, theirs
 * stays and ours falls silent.
 */
export function watchCalls(owner: object, key: string, heard: (given: readonly unknown[]) => void): () => void {
  const original = Reflect.get(owner, key) as unknown
  if (typeof original !== 'function') return () => {}
  const isOwn = Object.hasOwn(owner, key)
  let isOn = true
  // A proxy keeps whatever else hangs on the function: stubs keep their queue there.
  const ours = new Proxy(original, {
    apply(target, self, given) {
      if (isOn) heard(given)
      return Reflect.apply(target, self, given) as unknown
    },
  })
  Reflect.set(owner, key, ours)
  return () => {
    isOn = false
    if (Reflect.get(owner, key) !== ours) return
    if (isOwn) Reflect.set(owner, key, original)
    else Reflect.deleteProperty(owner, key)
  }
}
