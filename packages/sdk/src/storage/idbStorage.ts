import { readLogEvent, type ShopEvent } from '@reshelf/engine'
import { createStore, promisifyRequest, type UseStore } from 'idb-keyval'
import { mostEvents, oldestEventMs, type EventStorage } from './eventStorage'

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
 */
export function createIdbStorage({ open = () => createStore('reshelf', 'events'), limitMs = 3000 }: { open?: () => UseStore; limitMs?: number } = {}): EventStorage {
  let use: UseStore | undefined
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
      return await Promise.race([answer, new Promise<never>((_, reject) => setTimeout(() => reject(new Error('timeout')), limitMs))])
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

    fold: (apply) =>
      within(async (store) => {
        const fresh: ShopEvent[] = []
        for (const event of await all(store, 'new:')) {
          if ((await promisifyRequest(store.getKey(logKey(event)))) === undefined) fresh.push(event)
        }
        const text = await apply({ profile: await promisifyRequest(store.get('profile')), fresh, log: () => all(store, 'log:') })
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
        await committed(store)
      }),

    log: () => within(async (store) => [...(await all(store, 'log:')), ...(await all(store, 'new:'))]),

    clear: () =>
      within((store) => {
        store.clear()
        return committed(store)
      }),
  }
}

const from = (prefix: string, end = '\uffff'): IDBKeyRange => IDBKeyRange.bound(prefix, prefix + end)

/** What is in the database may have been written by anybody: what is no event is passed over. */
const all = async (store: IDBObjectStore, prefix: string): Promise<ShopEvent[]> =>
  (await promisifyRequest<unknown[]>(store.getAll(from(prefix)))).flatMap((raw) => readLogEvent(raw) ?? [])

/** Times have 13 digits until the year 2286. Without an event there is no newest one: -Infinity trims nothing. */
const timeKey = (time: number): string => String(Math.max(0, time)).padStart(13, '0')
const logKey = ({ time, id }: ShopEvent): string => `log:${timeKey(time)}:${id}`

/** Without an explicit commit a transaction waits for the next turn of the event loop; a page that is left may not get one. */
function committed(store: IDBObjectStore): Promise<void> {
  store.transaction.commit?.()
  return promisifyRequest(store.transaction)
}
