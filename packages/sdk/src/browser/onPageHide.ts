/**
 * Calls `work` whenever the page may be about to go: hidden, left, or frozen. Never `unload`, which would cost
 * the page its place in the back/forward cache. Returns the undo.
 */
export function onPageHide(work: () => void): () => void {
  const whenHidden = (): void => {
    if (document.visibilityState === 'hidden') work()
  }
  document.addEventListener('visibilitychange', whenHidden)
  addEventListener('pagehide', work)
  return () => {
    document.removeEventListener('visibilitychange', whenHidden)
    removeEventListener('pagehide', work)
  }
}
