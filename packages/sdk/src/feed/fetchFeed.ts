import type { Item } from '@reshelf/engine'
import { createFeedReader } from './createFeedReader'
import { keepFeed, recallFeed, type KeptFeed } from './feedCache'

/** What became of a feed. */
export interface FeedOutcome {
  /** Why there is none, or none newer than what was kept. */
  readonly problem?: string
  /** What is worth keeping for the next page: it is new. */
  readonly fresh?: KeptFeed
}

/** How to fetch a feed. */
export interface FetchFeedOptions {
  readonly now: () => number
  /** Takes products as they come. */
  readonly onItems: (items: readonly Item[]) => void
  /** Waits between pieces, where somebody else needs the thread. */
  readonly pause?: () => Promise<unknown>
}

/** More is not read: memory stays bounded whatever a feed holds. */
const mostItems = 20_000
const mostCharacters = 60_000_000
/** A piece of text to read at a time. */
const pieceLength = 65_536
/** So long a kept feed is not asked for again. */
const freshMs = 3_600_000
/** So long a feed may take. */
const mostMs = 20_000
const batchSize = 250
/** Shopify gives at most so many products at a time. */
const pageSize = '250'
const mostPages = 80

/** Whether a feed comes in pages, as Shopify's does, and no page of it is asked for. */
const isShopify = (url: string): boolean => /\/products\.json(\?(?!.*\bpage=)|$)/.test(url)

function pageAddress(url: string, page: number): string {
  const address = new URL(url)
  const { searchParams } = address
  if (!searchParams.has('limit')) searchParams.set('limit', pageSize)
  searchParams.set('page', `${page}`)
  return address.href
}

/** Fetches a feed and reads it as it arrives, or what was kept of it where it has not changed. Never rejects. */
export async function fetchFeed(url: string, { now, onItems, pause }: FetchFeedOptions): Promise<FeedOutcome> {
  const kept = await recallFeed(url)
  const useKept = async (problem?: string): Promise<FeedOutcome> => {
    for (let from = 0; from < (kept?.items.length ?? 0); from += batchSize) {
      onItems(kept!.items.slice(from, from + batchSize))
      await pause?.()
    }
    return problem ? { problem } : {}
  }
  if (kept && Math.abs(now() - kept.time) < freshMs) return useKept()
  const stopping = new AbortController()
  const timer = setTimeout(() => stopping.abort(new Error(`it took longer than ${mostMs / 1000} s`)), mostMs)
  try {
    // To another origin these headers would cost a request more; its own cache has to do. Of pages, the first says nothing of the others.
    const isPaged = isShopify(url)
    const isOwn = new URL(url).origin === self.location.origin
    const headers = isOwn && kept && !isPaged ? { ...(kept.etag && { 'if-none-match': kept.etag }), ...(kept.modified && { 'if-modified-since': kept.modified }) } : {}
    const items: Item[] = []
    const take = (more: readonly Item[]): void => {
      for (let from = 0; from < more.length && items.length < mostItems; from += batchSize) {
        const batch = more.slice(from, Math.min(from + batchSize, from + mostItems - items.length))
        items.push(...batch)
        onItems(batch)
      }
    }
    for (let page = 1; ; page++) {
      const response = await fetch(isPaged ? pageAddress(url, page) : url, { signal: stopping.signal, headers })
      if (response.status === 304 && kept) {
        await useKept()
        return { fresh: { ...kept, time: now() } }
      }
      if (!response.ok) return page > 1 ? { problem: `page ${page} answers ${response.status}` } : await useKept(`it answers ${response.status}`)
      const reader = createFeedReader(url)
      const before = items.length
      for await (const piece of piecesOf(response)) {
        take(reader.push(piece))
        if (items.length >= mostItems) break
        await pause?.()
      }
      take(reader.end())
      if (!items.length) return { problem: 'there is no product in it' }
      const begin = items[before]?.item_id
      // After the last page comes an empty one, or, from a file that knows no pages, the same again.
      if (!isPaged || page >= mostPages || items.length >= mostItems || begin === undefined || (page > 1 && begin === items[0]!.item_id))
        return { fresh: { items, time: now(), etag: response.headers.get('etag') ?? '', modified: response.headers.get('last-modified') ?? '' } }
    }
  } catch (error) {
    return useKept(String(error instanceof Error ? error.message : error))
  } finally {
    clearTimeout(timer)
    stopping.abort()
  }
}

/** The text of an answer, piece by piece. */
async function* piecesOf({ body }: Response): AsyncGenerator<string> {
  const reader = body!.getReader()
  const decoder = new TextDecoder()
  let length = 0
  for (;;) {
    const { done, value } = await reader.read()
    const text = decoder.decode(value, { stream: !done })
    for (let from = 0; from < text.length; from += pieceLength) yield text.slice(from, from + pieceLength)
    length += text.length
    if (done || length > mostCharacters) return
  }
}

export { keepFeed }
