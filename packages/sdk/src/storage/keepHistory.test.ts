import type { ShopEvent } from '@reshelf/engine'
import { describe, expect, it } from 'vitest'
import { openLocalStore } from '../browser/localStore'
import { keepHistory } from './keepHistory'

/** localStorage's part that a store uses, in memory. */
function memory(): ReturnType<typeof openLocalStore> {
  const entries: Record<string, string> = {}
  return {
    get: (key) => entries[key],
    set: (key, value) => ((entries[key] = value), true),
    remove: (key) => void delete entries[key],
    keys: (prefix) => Object.keys(entries).filter((key) => key.startsWith(prefix)),
  }
}

const view = (id: string, time: number): ShopEvent => ({ id: `${id}${time}`, name: 'view_item', time, session: 's', items: [{ item_id: id }] })
const open = (given: Partial<Parameters<typeof keepHistory>[0]> = {}): ReturnType<typeof keepHistory> =>
  keepHistory({ local: memory(), log: async () => [], isGranted: () => true, now: () => 1000, ...given })
const ids = ({ history }: Awaited<ReturnType<typeof keepHistory>>): string[] => Object.keys(history().items)

describe('the history that recommendations need', () => {
  it('is what the last page wrote and what the log has since', async () => {
    const local = memory()
    const first = await open({ local, log: async () => [view('a', 1e12)] })
    first.add('add_to_cart', { items: [{ item_id: 'b' }] })
    first.save()
    const asked: number[] = []
    const second = await open({ local, log: async (since) => (asked.push(since), [view('c', 1e12 + 1)]) })
    expect(ids(second)).toEqual(['a', 'b', 'c'])
    expect(asked).toEqual([1e12 - 86_400_000])
  })

  it('goes on without a database', async () => {
    expect(ids(await open({ log: () => Promise.reject(new Error('blocked')) }))).toEqual([])
  })

  it('is empty without consent, and leaves nothing on the device', async () => {
    const local = memory()
    const keeper = await open({ local, isGranted: () => false, log: async () => [view('a', 1)] })
    keeper.add('view_item', { items: [{ item_id: 'b' }] })
    keeper.save()
    expect([ids(keeper), local.keys('')]).toEqual([[], []])
  })

  it('is forgotten with everything else, whatever happens right after', async () => {
    const local = memory()
    const keeper = await open({ local, log: async () => [view('a', 1)] })
    for (const key of local.keys('reshelf:')) local.remove(key)
    keeper.add('view_item', { items: [{ item_id: 'b' }] })
    expect(ids(keeper)).toEqual(['b'])
    expect(local.get('reshelf:w')).not.toContain('"a"')
  })

  it('passes over what is no event', async () => {
    const keeper = await open()
    keeper.add('view_item', 'x')
    keeper.add('nothing', { items: [{ item_id: 'a' }] })
    expect(ids(keeper)).toEqual([])
  })
})
