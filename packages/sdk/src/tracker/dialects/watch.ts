import type { Dialect, Ear, Fields, Told } from './dialect'

type Owner = Record<string, unknown>

/**
 * Hears every call of a method before it is made. The caller gets what the method returns and throws. Where somebody
 * else has wrapped the method meanwhile, theirs stays after the undo, and ours in it is silent.
 */
export function watchCalls({ hear, undo }: Pick<Ear, 'hear' | 'undo'>, owner: object, key: string, read: (given: readonly unknown[]) => readonly Told[] | void): void {
  const place = owner as Owner
  const original = place[key]
  if (typeof original !== 'function') return
  const listen = hear(read)
  // A proxy keeps whatever else hangs on the function: stubs keep their queue there.
  const ours = (place[key] = new Proxy(original, {
    apply(target, self, given) {
      listen(given)
      return Reflect.apply(target, self, given) as unknown
    },
  }))
  undo(() => {
    if (place[key] !== ours) return
    // Most methods are inherited, and come back by themselves.
    delete place[key]
    if (place[key] !== original) place[key] = original
  })
}

/**
 * Calls `attach` with what stands under a global name, now and whenever it is something else: queues are made after
 * us, and stubs are replaced by what they stood for. It is looked at when a script has loaded and before a click is
 * handled; what a queue got in between is still in it.
 */
export function watchGlobal(ear: Ear, key: string, attach: (value: unknown) => readonly Told[] | void): void {
  const globals = ear.page as unknown as Owner
  let known: unknown
  const look = (): readonly Told[] | void => {
    const found = globals[key]
    if (!found || found === known) return
    known = found
    const told = attach(found)
    // It may have put a wrapper there.
    known = globals[key]
    return told
  }
  watchEvents(ear, ['load', 'click'], look)
  ear.hear(look)()
}

/** Watches the pushes to a queue, and tells what is in it already, from its first entry; one that cannot be read costs no other. What is no array says nothing. */
export function readQueue(ear: Ear, queue: unknown, read: (entry: Fields) => readonly Told[]): void {
  if (!Array.isArray(queue)) return
  const hear = ear.hear((entry: unknown) => read(Object(entry) as Fields))
  watchCalls(ear, queue, 'push', (entries) => entries.forEach((entry) => hear(entry)))
  for (const entry of queue) hear(entry)
}

/** A dialect spoken in a global queue. */
export const queueDialect = (name: string, key: string, read: (entry: Fields) => readonly Told[]): Dialect => ({
  name,
  start: (ear) => watchGlobal(ear, key, (queue) => readQueue(ear, queue, read)),
})

/** Hears events of the given types before anybody else, whether they bubble or not. */
export function watchEvents({ page, hear, undo }: Ear, types: readonly string[], read: (event: Event) => readonly Told[] | void): void {
  const listen = hear(read)
  for (const type of types) {
    page.addEventListener(type, listen, true)
    undo(() => page.removeEventListener(type, listen, true))
  }
}
