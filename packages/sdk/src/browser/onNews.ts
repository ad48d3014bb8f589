/** What another tab has written to localStorage; null is what it has removed, and no key at all is everything. */
export type News = Pick<StorageEvent, 'key' | 'newValue'>

/**
 * Calls `work` when another tab has written to localStorage, and with no news in particular when this page comes back
 * from the back/forward cache and has missed what happened meanwhile. Returns the undo.
 */
export function onNews(work: (news?: News) => void): () => void {
  const onShow = ({ persisted }: PageTransitionEvent): void => {
    if (persisted) work()
  }
  addEventListener('storage', work)
  addEventListener('pageshow', onShow)
  return () => {
    removeEventListener('storage', work)
    removeEventListener('pageshow', onShow)
  }
}
