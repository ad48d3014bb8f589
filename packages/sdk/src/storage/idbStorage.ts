import { readLogEvent, type ShopEvent } from '@reshelf/engine'
import { createStore, promisifyRequest, type UseStore } from 'idb-keyval'
import { soonEnough } from '../browser/soonEnough'
import { mostEvents, oldestEventMs, type EventStorage, type Fold } from './eventStorage'

/** The history in IndexedDB, which has to be told of the page's comings and goings. */
export interface IdbStorage extends EventStorage {
  /** The page is left: gives up a fold that is under way, and begins none. Its events stay fresh, for whoever folds next. */
  readonly pause: () => void
  /** The page is back. */
  readonly resume: () => void
}

/**
 * The history in IndexedDB. `createStore` gives a database one object store, so the kinds of record share it,
 * told apart by their keys:
 *
 *   profile            the folded profile, as text
 *   new:<id>           an event that is not in it yet
 *   log:<time>:<id>    an event that is, in order of time
 *
 * A fold is one readwrite transaction. IndexedDB runs those of all tabs one after the other, which makes moving
 * an event from `new:` to `log:` and into the profile one step that happens once, without a lock of our own.
 *
 * WebKit puts a page into its back/forward cache with its transactions open, and one that waits there for the page's
 * next request locks the database for every page that follows. So an append is committed in the task that makes it;
 * the fold, which cannot be, is aborted when the page is left.
 */
export function createIdbStorage({ open = () => createStore('reshelf', 'events'), limitMs }: { open?: () => UseStore; limitMs?: number } = {}): IdbStorage {
  let use: UseStore | undefined
  let isPaused = false
  /** Folds that are not committed yet. */
  const folding = new Set<IDBTransaction>()
  // Async, because opening throws at once where the browser forbids storage; callers want a rejection.
  const within = async <Answer>(work: (store: IDBObjectStore) => Answer | PromiseLike<Answer>): Promise<Answer> => {
    try {
      const answer = (use ??= open())('readwrite', (store) => {
        // idb-keyval keeps its connection for good; one that does not give way would block whoever clears site data.
        const { db } = store.transaction
        db.onversionchange = () => {
          db.close()
          use = undefined
        }
        return work(store)
      })
      // Opening can hang for ever, behind another tab's upgrade or deletion.
      return await soonEnough(answer, limitMs)
    } catch (error) {
      // Closed, deleted, corrupted: the next attempt opens anew.
      use = undefined
      throw error
    }
  }

  return {
    append: (events) =>
      within((store) => {
        for (const event of events) store.put(event, `new:${event.id}`)
        return committed(store)
      }),

    async fold(apply) {
      if (isPaused) return
      await within(async (store) => {
        const { transaction } = store
        folding.add(transaction)
        try {
          await foldInto(store, apply)
          await committed(store)
        } catch (error) {
          // Given up when it is not there any more.
          if (folding.has(transaction)) throw error
        } finally {
          folding.delete(transaction)
        }
      })
    },

    clear: () =>
      within((store) => {
        store.clear()
        return committed(store)
      }),

    pause() {
      isPaused = true
      for (const transaction of folding) {
        folding.delete(transaction)
        try {
          transaction.abort()
        } catch {
          // It has ended already: Firefox does that to a tab that closes before the tab hears of it.
        }
      }
    },
    resume() {
      isPaused = false
    },
  }
}

async function foldInto(store: IDBObjectStore, apply: Fold): Promise<void> {
  const fresh: ShopEvent[] = []
  for (const event of await all(store, from('new:'))) {
    if ((await promisifyRequest(store.getKey(logKey(event)))) === undefined) fresh.push(event)
  }
  const text = await apply({ profile: await promisifyRequest(store.get('profile')), fresh, log: (since = 0) => all(store, IDBKeyRange.bound(`log:${timeKey(since)}`, 'log:\uffff')) })
  if (text === undefined) return
  store.put(text, 'profile')
  for (const event of fresh) store.put(event, logKey(event))
  store.delete(from('new:'))
  store.delete(from('log:', timeKey(Math.max(...fresh.map(({ time }) => time)) - oldestEventMs)))
  // A tenth at a time, so that a full log is not trimmed at every fold.
  if ((await promisifyRequest(store.count(from('log:')))) > mostEvents) {
    const oldest = await promisifyRequest(store.getAllKeys(from('log:'), mostEvents / 10))
    store.delete(IDBKeyRange.bound('log:', oldest.at(-1)))
  }
}

const from = (prefix: string, end = '\uffff'): IDBKeyRange => IDBKeyRange.bound(prefix, prefix + end)

/** What is in the database may have been written by anybody: what is no event is passed over. */
const all = async (store: IDBObjectStore, range: IDBKeyRange): Promise<ShopEvent[]> =>
  (await promisifyRequest<unknown[]>(store.getAll(range))).flatMap((raw) => readLogEvent(raw) ?? [])

/** Times have 13 digits until the year 2286. Without an event there is no newest one: -Infinity trims nothing. */
const timeKey = (time: number): string => String(Math.max(0, time)).padStart(13, '0')
const logKey = ({ time, id }: ShopEvent): string => `log:${timeKey(time)}:${id}`

/** Without an explicit commit a transaction waits for the next turn of the event loop; a page that is left may not get one. */
function committed(store: IDBObjectStore): Promise<void> {
  store.transaction.commit?.()
  return promisifyRequest(store.transaction)
}
