import type { Item } from '@reshelf/engine'
import type { FeedOutcome, fetchFeed, keepFeed } from './fetchFeed'

/** What the file of the feed reader gives to a page that reads a feed itself. */
export interface FeedPart {
  readonly fetchFeed: typeof fetchFeed
  readonly keepFeed: typeof keepFeed
}

/** What a worker says: products, or that there are no more. */
export type FeedMessage = { readonly items: readonly Item[] } | { readonly outcome: Pick<FeedOutcome, 'problem'> & { readonly isFresh: boolean } }

/** What is needed to load a feed. */
export interface LoadFeedOptions {
  readonly url: string
  readonly onItems: (items: readonly Item[]) => void
  /** Whether it may be kept on the device, asked when it is there. */
  readonly mayKeep: () => boolean
  /** A worker of the feed reader's file; undefined, or one that fails, where there can be none. */
  readonly createWorker: () => Worker | undefined
  /** The feed reader itself, for want of a worker. */
  readonly loadPart: () => Promise<FeedPart>
  readonly signal: AbortSignal
}

/** Loads a feed in a worker, or, where there can be none, in idle moments of this thread. Says what went wrong; never rejects. */
export async function loadFeed(options: LoadFeedOptions): Promise<string | undefined> {
  try {
    return await loadInWorker(options)
  } catch {
    // A policy of the page forbids workers, or their file lies elsewhere.
    try {
      return await loadHere(options)
    } catch {
      return 'reshelf.feed.js is not there'
    }
  }
}

function loadInWorker({ url, onItems, mayKeep, createWorker, signal }: LoadFeedOptions): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    const worker = createWorker()
    if (!worker) return reject(new Error('no worker'))
    let hasItems = false
    signal.addEventListener('abort', () => worker.terminate())
    worker.onerror = (event) => {
      event.preventDefault()
      worker.terminate()
      if (!hasItems) reject(new Error('no worker'))
    }
    worker.onmessage = ({ data }: MessageEvent<FeedMessage>) => {
      if ('items' in data) {
        hasItems = true
        return onItems(data.items)
      }
      const { problem, isFresh } = data.outcome
      // The worker ends itself when that is done; its connection to the database goes with it.
      worker.postMessage({ keep: isFresh && mayKeep() })
      resolve(problem)
    }
    worker.postMessage({ url })
  })
}

async function loadHere({ url, onItems, mayKeep, loadPart, signal }: LoadFeedOptions): Promise<string | undefined> {
  const { fetchFeed, keepFeed } = await loadPart()
  const pause = (): Promise<unknown> => new Promise((resume) => ('requestIdleCallback' in window ? requestIdleCallback(resume, { timeout: 200 }) : setTimeout(resume)))
  const { problem, fresh } = await fetchFeed(url, { now: Date.now, pause, onItems: (items) => signal.aborted || onItems(items) })
  if (fresh && mayKeep()) await keepFeed(url, fresh)
  return problem
}
