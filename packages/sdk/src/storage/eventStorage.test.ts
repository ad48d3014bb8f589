import 'fake-indexeddb/auto'
import { createStore } from 'idb-keyval'
import { IDBFactory } from 'fake-indexeddb'
import type { ShopEvent } from '@reshelf/engine'
import { beforeEach, describe, expect, it } from 'vitest'
import type { EventStorage } from './eventStorage'
import { createIdbStorage } from './idbStorage'
import { createMemoryStorage } from './memoryStorage'
import { readLog } from './readLog'

const event = (id: string, time = 1_700_000_000_000): ShopEvent => ({ id, name: 'page_view', time, session: 's' })
/** What a fold is offered, without changing it. */
async function load(storage: EventStorage): Promise<{ profile: string | undefined; fresh: readonly ShopEvent[] }> {
  let offered: { profile: string | undefined; fresh: readonly ShopEvent[] } | undefined
  await storage.fold(({ profile, fresh }) => void (offered = { profile, fresh }))
  return offered!
}
const ids = (events: readonly ShopEvent[]): string[] => events.map(({ id }) => id)

/** What every implementation promises. */
describe.each([
  ['in memory', () => createMemoryStorage()],
  ['in IndexedDB', () => createIdbStorage()],
] satisfies [string, () => EventStorage][])('event storage %s', (_, create) => {
  let storage: EventStorage
  beforeEach(() => {
    globalThis.indexedDB = new IDBFactory()
    storage = create()
  })

  it('is empty at first', async () => {
    expect(await load(storage)).toEqual({ profile: undefined, fresh: [] })
  })

  it('keeps an event appended twice once', async () => {
    await storage.append([event('a'), event('b')])
    await storage.append([event('a')])
    expect(ids((await load(storage)).fresh).sort()).toEqual(['a', 'b'])
  })

  it('offers fresh events to the fold once, and keeps its profile', async () => {
    await storage.append([event('a')])
    await storage.fold(({ profile, fresh }) => `${profile}+${ids(fresh)}`)
    await storage.append([event('b')])
    await storage.fold(({ profile, fresh }) => `${profile}+${ids(fresh)}`)
    expect(await load(storage)).toEqual({ profile: 'undefined+a+b', fresh: [] })
  })

  it('does not offer an event again that is in the log already', async () => {
    await storage.append([event('a')])
    await storage.fold(() => 'folded')
    await storage.append([event('a'), event('b')])
    const offered: string[] = []
    await storage.fold(({ fresh }) => {
      offered.push(...ids(fresh))
      return 'again'
    })
    expect(offered).toEqual(['b'])
  })

  it('changes nothing where the fold returns nothing', async () => {
    await storage.append([event('a')])
    await storage.fold(() => undefined)
    expect(await load(storage)).toEqual({ profile: undefined, fresh: [event('a')] })
  })

  it('changes nothing where the fold throws', async () => {
    await storage.append([event('a')])
    await expect(
      storage.fold(() => {
        throw new Error('no')
      }),
    ).rejects.toThrow('no')
    expect(await load(storage)).toEqual({ profile: undefined, fresh: [event('a')] })
  })

  it('hands the log to a fold that has to start anew, oldest first', async () => {
    await storage.append([event('late', 1_700_000_000_002), event('early', 1_700_000_000_001)])
    await storage.fold(() => 'damaged')
    await storage.append([event('new', 1_700_000_000_003)])
    let log: string[] = []
    await storage.fold(async (given) => {
      log = ids(await given.log())
      return 'whole'
    })
    expect(log).toEqual(['early', 'late'])
  })

  it('runs folds one after the other', async () => {
    await storage.append([event('a')])
    const offered: string[][] = []
    const fold = (): Promise<void> =>
      storage.fold(({ fresh }) => {
        offered.push(ids(fresh))
        return 'x'
      })
    await Promise.all([fold(), fold(), fold()])
    expect(offered.sort()).toEqual([[], [], ['a']])
  })

  it('is empty again when cleared', async () => {
    await storage.append([event('a')])
    await storage.fold(() => 'x')
    await storage.clear()
    expect(await load(storage)).toEqual({ profile: undefined, fresh: [] })
    expect(await readLog(storage)).toEqual([])
  })
})

describe('a database that does not answer', () => {
  beforeEach(() => {
    globalThis.indexedDB = new IDBFactory()
  })

  it('is given up after the limit and tried anew the next time', async () => {
    let attempts = 0
    const storage = createIdbStorage({
      limitMs: 20,
      open: () => (attempts++ ? createStore('reshelf', 'events') : () => new Promise<never>(() => {})),
    })
    await expect(storage.append([event('a')])).rejects.toThrow('timeout')
    await storage.append([event('b')])
    expect(ids((await load(storage)).fresh)).toEqual(['b'])
    expect(attempts).toBe(2)
  })

  it('rejects, and does not throw, where opening throws', async () => {
    const storage = createIdbStorage({
      open: () => {
        throw new Error('SecurityError')
      },
    })
    await expect(load(storage)).rejects.toThrow('SecurityError')
  })
})
