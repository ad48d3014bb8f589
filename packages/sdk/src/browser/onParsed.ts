/** Calls `work` once the whole document has been parsed: at once if it already has. Returns the undo. */
export function onParsed(work: () => void): () => void {
  if (document.readyState !== 'loading') {
    work()
    return () => {}
  }
  document.addEventListener('DOMContentLoaded', work, { once: true })
  return () => document.removeEventListener('DOMContentLoaded', work)
}
