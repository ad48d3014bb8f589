import { addEvent, emptyProfile, type ShopEvent } from '@reshelf/engine'
import { describe, expect, it, vi } from 'vitest'
import { openLocalStore, type LocalStore } from '../browser/localStore'
import { createJournal } from './journal'
import { keepProfile, type ProfileKeeper } from './keepProfile'
import { createMemoryStorage } from './memoryStorage'
import { readLog } from './readLog'
import type { EventStorage } from './eventStorage'

const now = 1_700_000_000_000
let made = 0
const view = (item: string, at = now + made): ShopEvent => ({ id: `e${made++}`, name: 'view_item', time: at, session: 's', items: [{ item_id: item, item_brand: 'Ping' }] })

/** localStorage as far as we use it. */
function fakeLocal(most = Infinity): LocalStore & { keysNow: () => string[] } {
  const kept: Record<string, string> = Object.create({
    getItem: (key: string) => kept[key] ?? null,
    setItem(key: string, value: string) {
      if (Object.values(kept).join('').length + value.length > most) throw new Error('QuotaExceededError')
      kept[key] = value
    },
    removeItem: (key: string) => delete kept[key],
  }) as Record<string, string>
  return { ...openLocalStore(() => kept as unknown as Storage), keysNow: () => Object.keys(kept) }
}

function keep(local: LocalStore, storage: EventStorage): { keeper: ProfileKeeper; found: string[] } {
  const found: string[] = []
  const keeper = keepProfile({ local, journal: createJournal(local), storage, report: (code) => found.push(code), now: () => now + 1000 })
  return { keeper, found }
}
const record = (keeper: ProfileKeeper, event: ShopEvent): void => {
  keeper.write(event.id, JSON.stringify(event))
  keeper.record(event)
}
const items = (keeper: ProfileKeeper): string[] => Object.keys(keeper.profile().items).sort()

describe('the profile’s keeper', () => {
  it('knows an event as soon as it is recorded', () => {
    const { keeper } = keep(fakeLocal(), createMemoryStorage())
    record(keeper, view('A'))
    expect(items(keeper)).toEqual(['A'])
  })

  it('has the event in the journal when record returns, and the next page folds it before the database is read', () => {
    const local = fakeLocal()
    record(keep(local, createMemoryStorage()).keeper, view('A'))
    expect(items(keep(local, createMemoryStorage()).keeper)).toEqual(['A'])
  })

  it('frees the journal when the database and the snapshot have the event, not before', async () => {
    const local = fakeLocal()
    const storage = createMemoryStorage()
    const { keeper } = keep(local, storage)
    record(keeper, view('A'))
    await Promise.resolve()
    expect(local.keys('reshelf:e:').length).toBe(1)
    await keeper.settle()
    await keeper.settle()
    expect(local.keysNow()).toEqual(['reshelf:p'])
    expect((await readLog(storage)).length).toBe(1)
  })

  it('starts from the snapshot that the last page left, before the database is read', async () => {
    const local = fakeLocal()
    const { keeper } = keep(local, createMemoryStorage())
    record(keeper, view('A'))
    await keeper.settle()
    await keeper.settle()
    expect(local.keysNow()).toEqual(['reshelf:p'])
    expect(items(keep(local, createMemoryStorage()).keeper)).toEqual(['A'])
  })

  it('counts an event once that is in the journal and in the database', async () => {
    const local = fakeLocal()
    const storage = createMemoryStorage()
    const event = view('A')
    createJournal(local).write(event.id, JSON.stringify(event))
    await storage.append([event])
    const { keeper } = keep(local, storage)
    await keeper.load()
    expect(keeper.profile().events).toBe(1)
    // A crash between the fold and the removal of the key leaves it behind.
    createJournal(local).write(event.id, JSON.stringify(event))
    const later = keep(local, storage).keeper
    await later.load()
    expect(later.profile().events).toBe(1)
  })

  it('equals the fold of the log, whatever the tabs did in between', async () => {
    const local = fakeLocal()
    const storage = createMemoryStorage()
    const tabs = Array.from({ length: 3 }, () => keep(local, storage).keeper)
    const events = Array.from({ length: 60 }, (_, i) => view(`I${i % 7}`))
    for (const [i, event] of events.entries()) {
      record(tabs[i % 3]!, event)
      if (i % 5 === 0) await tabs[(i + 1) % 3]!.settle()
      if (i % 11 === 0) await tabs[(i + 2) % 3]!.refresh()
    }
    for (const tab of tabs) await tab.settle()
    await tabs[0]!.refresh()
    const folded = emptyProfile()
    for (const event of events) addEvent(folded, event)
    const { events: count, facets } = tabs[0]!.profile()
    expect(count).toBe(60)
    expect(facets['brand']!['ping']![1]).toBeCloseTo(folded.facets['brand']!['ping']![1], 4)
  })

  it('rebuilds a damaged profile from the log', async () => {
    const storage = createMemoryStorage()
    const { keeper } = keep(fakeLocal(), storage)
    record(keeper, view('A'))
    await keeper.settle()
    await storage.append([view('B')])
    await storage.fold(() => '{"format":1,"items":5}')
    const next = keep(fakeLocal(), storage)
    await next.keeper.load()
    expect(next.found).toEqual(['profile-damaged'])
    expect(items(next.keeper)).toEqual(['A', 'B'])
  })

  it('leaves a newer format alone and shows no profile', async () => {
    const local = fakeLocal()
    const storage = createMemoryStorage()
    await storage.append([view('A')])
    await storage.fold(() => '{"format":3}')
    const { keeper, found } = keep(local, storage)
    await keeper.load()
    record(keeper, view('B'))
    await keeper.settle()
    expect(found).toContain('profile-newer')
    expect(items(keeper)).toEqual([])
    let stored: string | undefined
    await storage.fold(({ profile }) => void (stored = profile))
    expect(stored).toBe('{"format":3}')
    // The event is not lost: it waits for whoever can read the profile.
    expect(local.keys('reshelf:e:').length).toBe(1)
  })

  it('keeps events while the database fails, at most 500, and hands them over when it recovers', async () => {
    const local = fakeLocal()
    const well = createMemoryStorage()
    let isSick = true
    const storage: EventStorage = {
      ...well,
      append: (events) => (isSick ? Promise.reject(new Error('no')) : well.append(events)),
      fold: (apply) => (isSick ? Promise.reject(new Error('no')) : well.fold(apply)),
    }
    const { keeper, found } = keep(local, storage)
    await keeper.load()
    for (let i = 0; i < 600; i++) record(keeper, view(`I${i}`))
    await keeper.settle()
    await keeper.settle()
    expect(found).toContain('storage-unavailable')
    expect(local.keys('reshelf:e:').length).toBe(500)
    isSick = false
    await keeper.settle()
    await keeper.settle()
    expect((await readLog(well)).length).toBe(500)
    expect(local.keys('reshelf:e:')).toEqual([])
  })

  it('offers a database that failed its events again, without another event', async () => {
    vi.useFakeTimers()
    const well = createMemoryStorage()
    let attempts = 0
    const storage: EventStorage = { ...well, append: (events) => (attempts++ < 2 ? Promise.reject(new Error('no')) : well.append(events)) }
    record(keep(fakeLocal(), storage).keeper, view('A'))
    await vi.advanceTimersByTimeAsync(60_000)
    vi.useRealTimers()
    expect(attempts).toBe(3)
    expect((await readLog(well)).length).toBe(1)
  })

  it('makes room in a full localStorage with what the database has', async () => {
    const local = fakeLocal(1500)
    const { keeper } = keep(local, createMemoryStorage())
    for (let i = 0; i < 30; i++) {
      record(keeper, view(`I${i}`))
      await Promise.resolve()
      await Promise.resolve()
    }
    await keeper.settle()
    expect(keeper.profile().events).toBe(30)
  })

  it('forgets everything, and an answer that was under way does not bring it back', async () => {
    const local = fakeLocal()
    const storage = createMemoryStorage()
    const first = keep(local, storage).keeper
    record(first, view('A'))
    await first.settle()
    const { keeper } = keep(local, storage)
    const loading = keeper.load()
    await keeper.forget()
    await loading
    expect(items(keeper)).toEqual([])
    expect(await readLog(storage)).toEqual([])
    expect(local.keysNow().filter((key) => key !== 'reshelf:p')).toEqual([])
  })
})
