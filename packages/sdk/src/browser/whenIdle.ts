/** Runs `work` when the browser has nothing better to do, a second from now at the latest. Returns the undo. */
export function whenIdle(work: () => void): () => void {
  // Safari has no requestIdleCallback.
  if (typeof requestIdleCallback === 'function') {
    const idle = requestIdleCallback(work, { timeout: 1000 })
    return () => cancelIdleCallback(idle)
  }
  const timer = setTimeout(work, 200)
  return () => clearTimeout(timer)
}
