/** Calls `work` with every entry that is pushed to a queue from now on, before the push. Returns the undo. */
export function onPush(queue: unknown[], work: (entry: unknown) => void): () => void {
  const { push } = queue
  let isOn = true
  // A proxy keeps whatever else hangs on the function.
  const ours = (queue.push = new Proxy(push, {
    apply(target, self, given: unknown[]) {
      if (isOn) given.forEach(work)
      return Reflect.apply(target, self, given) as number
    },
  }))
  return () => {
    isOn = false
    if (queue.push === ours) queue.push = push
  }
}
