import { emptyProfile, type ShopEvent } from '@reshelf/engine'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openLocalStore } from '../browser/localStore'
import type { EventStorage } from '../storage/eventStorage'
import { createJournal } from '../storage/journal'
import { keepProfile } from '../storage/keepProfile'
import { createMemoryStorage } from '../storage/memoryStorage'
import { readLog } from '../storage/readLog'
import { mergeEvents } from './mergeEvents'
import { mergeInto } from './mergeInto'
import { readShopperFile } from './shopperFile'

const start = 1_700_000_000_000
/** Few ids, so that devices share events; an id stands for one event. */
const history = fc.uniqueArray(fc.nat(40), { maxLength: 15 }).map((ids) =>
  ids.map((n): ShopEvent => ({ id: `e${n}`, name: n % 5 ? 'view_item' : 'set_preferences', time: start + (n % 7) * 1000, session: 's', items: [{ item_id: `i${n % 6}`, item_brand: `b${n % 3}` }] })),
)

describe('merging logs', () => {
  it('is associative, commutative and idempotent, and counts no event twice', () => {
    fc.assert(
      fc.property(history, history, history, (a, b, c) => {
        expect(mergeEvents(a, b)).toEqual(mergeEvents(b, a))
        expect(mergeEvents(mergeEvents(a, b), c)).toEqual(mergeEvents(a, mergeEvents(b, c)))
        const whole = mergeEvents(a, b)
        expect(mergeEvents(whole, b)).toEqual(whole)
        expect(whole.length).toBe(new Set([...a, ...b].map(({ id }) => id)).size)
      }),
    )
  })

  it('gives three devices one log and one profile, in whatever order they exchange files', async () => {
    const profileOf = async (storage: EventStorage): Promise<unknown> => {
      const local = openLocalStore(() => { throw new Error('none') })
      const keeper = keepProfile({ local, journal: createJournal(local), storage, report: () => {}, now: () => start + 10_000 })
      await keeper.load()
      return keeper.profile()
    }
    const exchange = fc.tuple(fc.nat(2), fc.nat(2))
    await fc.assert(
      fc.asyncProperty(fc.tuple(history, history, history), fc.array(exchange, { maxLength: 8 }), async (histories, exchanges) => {
        const devices = histories.map(() => createMemoryStorage())
        for (const [at, events] of histories.entries()) await devices[at]!.append(events)
        for (const device of devices) await profileOf(device)
        const everybody = [0, 1, 2].flatMap((from) => [0, 1, 2].map((to) => [from, to] as const))
        for (const [from, to] of [...exchanges, ...everybody, ...everybody]) await mergeInto(devices[to]!, await readLog(devices[from]!))
        const logs = await Promise.all(devices.map(readLog))
        expect(logs).toEqual([logs[0], logs[0], logs[0]])
        expect(logs[0]!.length).toBe(new Set(histories.flat().map(({ id }) => id)).size)
        const profiles = await Promise.all(devices.map(profileOf))
        expect(profiles).toEqual([profiles[0], profiles[0], profiles[0]])
        expect((profiles[0] as ReturnType<typeof emptyProfile>).events).toBe(logs[0]!.length)
      }),
      { numRuns: 40 },
    )
  })

  it('refuses an id that stands for two events, and changes nothing', async () => {
    const storage = createMemoryStorage()
    const event: ShopEvent = { id: 'a', name: 'page_view', time: start, session: 's' }
    await storage.append([event])
    await expect(mergeInto(storage, [{ ...event, id: 'b' }, { ...event, time: start + 1 }])).rejects.toThrow('two events')
    expect(await readLog(storage)).toEqual([event])
  })
})

describe('a shopper’s file', () => {
  const event = { id: 'a', name: 'view_item', time: start, session: 's', items: [{ item_id: 'X' }] }
  const file = { format: 1, shopper: 'someone', events: [event] }

  it('is read as an object and as text', () => {
    expect(readShopperFile(file).events).toEqual([event])
    expect(readShopperFile(JSON.stringify(file))).toEqual(readShopperFile(file))
  })

  it.each([
    ['no JSON', '{"format":', 'no JSON'],
    ['a format that is no number', { ...file, format: { toString: 1 } }, 'format unknown found'],
    ['a newer format', { ...file, format: 2 }, 'format 2 found, 1 expected'],
    ['no shopper', { ...file, shopper: '' }, 'does not name its shopper'],
    ['no events', { ...file, events: {} }, 'needs events'],
    ['an event that is none among good ones', { ...file, events: [event, { ...event, time: 'now' }] }, 'event 1 of the file is none'],
    ['too many events', { ...file, events: Array(20_001).fill(event) }, '20000 at most'],
  ])('with %s is refused whole', (_, bad, message) => {
    expect(() => readShopperFile(bad)).toThrow(message)
  })

  it('of anything at all is read or refused with a sentence, and changes no prototype', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.json(), fc.record({ format: fc.constant(1), shopper: fc.string(), events: fc.array(fc.anything()) })), (raw) => {
        try {
          readShopperFile(raw)
        } catch (error) {
          expect((error as Error).message).toMatch(/^reshelf: /)
        }
        expect('polluted' in {}).toBe(false)
      }),
    )
  })
})
