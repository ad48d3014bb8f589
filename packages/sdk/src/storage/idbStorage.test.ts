import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import type { ShopEvent } from '@reshelf/engine'
import { beforeEach, describe, expect, it } from 'vitest'
import { createIdbStorage, type IdbStorage } from './idbStorage'

const event = (id: string): ShopEvent => ({ id, name: 'page_view', time: 1_700_000_000_000, session: 's' })

/** What a page that comes later finds: the profile, and the events that are not in it. */
async function found(): Promise<{ profile: string | undefined; fresh: string[] }> {
  let answer: { profile: string | undefined; fresh: string[] } = { profile: undefined, fresh: [] }
  await createIdbStorage().fold(({ profile, fresh }) => {
    answer = { profile, fresh: fresh.map(({ id }) => id) }
    return undefined
  })
  return answer
}

describe('a page that is left', () => {
  let storage: IdbStorage
  beforeEach(async () => {
    globalThis.indexedDB = new IDBFactory()
    storage = createIdbStorage()
    await storage.append([event('a')])
  })

  it('gives up a fold that is under way, without an error, and leaves the event fresh', async () => {
    await storage.fold(() => {
      storage.pause()
      return 'folded'
    })
    expect(await found()).toEqual({ profile: undefined, fresh: ['a'] })
  })

  it('begins no fold until it comes back, but still takes events', async () => {
    storage.pause()
    await storage.append([event('b')])
    await storage.fold(() => 'too soon')
    expect(await found()).toEqual({ profile: undefined, fresh: ['a', 'b'] })
    storage.resume()
    await storage.fold(({ fresh }) => `${fresh.length} folded`)
    expect(await found()).toEqual({ profile: '2 folded', fresh: [] })
  })

  it('reports a fold that failed for another reason', async () => {
    await expect(storage.fold(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
  })
})
