import { fetchFeed, keepFeed, type FeedOutcome } from './fetchFeed'
import type { FeedMessage } from './loadFeed'

/** The part of a worker's scope that is used here. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<{ url?: string; keep?: boolean }>) => void) | null
  postMessage: (message: FeedMessage) => void
  close: () => void
}

/** What the feed reader's file does in a worker: reads the feed it is told of, and keeps it if it is told to. */
export function serveFeed(scope: WorkerScope): void {
  let feed = ''
  let outcome: FeedOutcome = {}
  scope.onmessage = ({ data: { url, keep } }) => {
    if (url) {
      feed = url
      void fetchFeed(url, { now: Date.now, onItems: (items) => scope.postMessage({ items }) }).then((found) => {
        outcome = found
        scope.postMessage({ outcome: { ...(found.problem && { problem: found.problem }), isFresh: !!found.fresh } })
      })
    } else void (keep && outcome.fresh ? keepFeed(feed, outcome.fresh) : Promise.resolve()).then(() => scope.close())
  }
}
