/** Calls `leave` when the page ends or goes to the back/forward cache, `comeBack` when it is shown again. Returns the undo. */
export function onAway({ leave, comeBack }: { leave: () => void; comeBack: () => void }): () => void {
  addEventListener('pagehide', leave)
  addEventListener('pageshow', comeBack)
  return () => {
    removeEventListener('pagehide', leave)
    removeEventListener('pageshow', comeBack)
  }
}
