/**
 * Calls `work` whenever the page may be about to go: hidden, left, or frozen (and when it is shown again, which
 * does no harm). Never `unload`, which would cost the page its place in the back/forward cache. Returns the undo.
 */
export function onPageHide(work: () => void): () => void {
  document.addEventListener('visibilitychange', work)
  addEventListener('pagehide', work)
  return () => {
    document.removeEventListener('visibilitychange', work)
    removeEventListener('pagehide', work)
  }
}
