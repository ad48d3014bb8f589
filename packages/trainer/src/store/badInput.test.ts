import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe as group, expect, it, vi } from 'vitest'
import { now, scratch, smallShop, start, write } from '../../test/shop'
import { createReport, describe, type LogReport } from '../log/report'
import { loadLog } from './loadLog'
import { openStore } from './openStore'
import type { Row } from './store'

vi.setConfig({ testTimeout: 120_000 })

/** Loads logs and says what was noted, and what the events are. */
async function load(...files: string[]): Promise<{ report: LogReport; noted: Record<string, unknown>; events: Row[]; touches: Row[] }> {
  const store = await openStore()
  const report = createReport()
  try {
    await loadLog(store, { files, now, report })
    const events = await store.rows('SELECT seq, time, shopper, name FROM events ORDER BY seq')
    const touches = await store.rows('SELECT seq, shopper, item FROM touches ORDER BY seq, item')
    return { report, noted: Object.fromEntries(report.problems), events, touches }
  } finally {
    await store.close()
  }
}

const view = (n: number, more: object = {}) => ({ name: 'view_item', time: start + n * 1000, shopper: `s${n % 50}`, session: 'a', items: [{ item_id: `i${n % 7}` }], ...more })

group('a log full of trouble', () => {
  it('is read for its good lines, with every bad one counted and the first of its kind named', async () => {
    const bad = ['{"name": "view_item", "ti', '[]', '"text"', 'null', '\u0000\u0001', '{}', '{"shopper": {}}', view(1, { time: null }), view(1, { name: 'look' }), view(1, { items: [] }), view(1, { items: 'i1' }), view(1, { items: [{ item_id: 'i1', price: 'much' }] })]
    const rounds = 20_000
    const lines = Array.from({ length: rounds }, () => bad).flat()
    const file = write('log.ndjson', [view(0), '', ...lines, view(2)])
    const { report, noted, events } = await load(file)
    expect(events.map(({ seq }) => seq)).toEqual([1, lines.length + 3])
    expect(noted).toEqual({
      'not-json': { count: 2 * rounds, first: `${file}:3` },
      'no-shopper': { count: 5 * rounds, first: `${file}:4` },
      'no-time': { count: rounds, first: `${file}:10` },
      'no-event': { count: 4 * rounds, first: `${file}:11` },
    })
    expect(describe(report)).toHaveLength(4)
  })

  it('may have a line that does not end', async () => {
    const file = join(scratch(), 'log.ndjson')
    writeFileSync(file, `${JSON.stringify(view(0))}\n{"a":"${'x'.repeat(12_000_000)}"}\n${JSON.stringify(view(1))}\n{"a":"${'x'.repeat(12_000_000)}`)
    const { noted, events } = await load(file)
    expect(events).toHaveLength(2)
    expect(noted).toEqual({ 'not-json': { count: 2, first: `${file}:2` } })
  })

  it('may hold events of any length, of which the longest are left out', async () => {
    const facts = (length: number) => Object.fromEntries(Array.from({ length: 30 }, (_, n) => [`fact${n}`, '文'.repeat(length)]))
    const long = (length: number): object => view(1, { items: Array.from({ length: 200 }, (_, n) => ({ item_id: `i${n}`, ...facts(length) })) })
    const file = write('log.ndjson', [view(0), long(300), long(130), view(2)])
    const { noted, events } = await load(file)
    expect(events.map(({ seq }) => seq)).toEqual([1, 3, 4])
    expect(noted).toEqual({ 'too-long': { count: 1, first: `${file}:2` } })
  })

  it('may be a gzip file that ends in the middle, or is damaged there', async () => {
    const lines = smallShop().map((event) => JSON.stringify(event))
    const whole = gzipSync(`${lines.join('\n')}\n`)
    const damaged = Buffer.from(whole)
    damaged.fill(0xff, Math.floor(whole.length * 0.6), Math.floor(whole.length * 0.6) + 50)
    for (const bytes of [whole.subarray(0, whole.length * 0.6), damaged]) {
      const file = join(scratch(), 'log.ndjson.gz')
      writeFileSync(file, bytes)
      const { noted, events } = await load(file)
      expect(events.length).toBeGreaterThan(lines.length / 3)
      expect(events.length).toBeLessThan(lines.length)
      expect(noted).toMatchObject({ 'truncated-file': { count: 1, first: `${file}:${events.length + 1}` } })
    }
  })
})

group('times', () => {
  it('are understood in seconds, milliseconds, microseconds and as texts, all in one log', async () => {
    const time = start + 5000
    const units = [time, time / 1000, time * 1000, `${time}`, `${time / 1000}`, new Date(time).toISOString(), time + 0.4]
    const file = write('log.ndjson', units.map((given, n) => view(n, { time: given })))
    const { noted, events } = await load(file)
    expect(events.map((event) => event['time'])).toEqual(units.map(() => time))
    expect(noted).toEqual({ seconds: { count: 2, first: `${file}:2` }, microseconds: { count: 1, first: `${file}:3` } })
  })

  it('of the future, of nobody’s calendar and before 1970 are refused', async () => {
    const day = 86_400_000
    const file = write('log.ndjson', [view(0, { time: now + day }), view(1, { time: now + day + 1 }), view(2, { time: now * 1e6 }), view(3, { time: -1 }), view(4, { time: 'soon' }), view(5, { time: 1e308 })])
    const { noted, events } = await load(file)
    expect(events).toHaveLength(1)
    expect(noted).toEqual({ 'future-time': { count: 3, first: `${file}:2` }, 'no-time': { count: 2, first: `${file}:4` } })
  })
})

group('what stands in the logs twice', () => {
  it('counts once, with or without an id, in one file or several, and the first stays', async () => {
    const first = write('first.ndjson', [view(0), view(1, { id: 'x' }), view(2)])
    const second = write('second.ndjson', ['', view(3), view(0), view(4, { id: 'x' }), view(2, { shopper: 'another' }), view(3)])
    const { noted, events, touches } = await load(first, second)
    expect(noted).toEqual({ duplicate: { count: 3, first: `${second}:3` } })
    expect(events.map(({ seq }) => seq)).toEqual([1, 2, 3, 5, 8])
    expect(touches.map(({ seq }) => seq)).toEqual([1, 2, 3, 5, 8])
  })

  it('is no more than one log, where a file is given twice', async () => {
    const log = smallShop(20)
    const file = write('log.ndjson', log)
    const { noted, events, report } = await load(file, file)
    expect([events.length, report.events]).toEqual([log.length, log.length])
    expect(noted).toEqual({ duplicate: { count: log.length, first: `${file}:1` } })
  })
})

group('a shopper with more events than a person makes', () => {
  it('is left out whole, and named by its first line', async () => {
    const crawler = Array.from({ length: 20_001 }, (_, n) => view(n, { shopper: 'crawler' }))
    const busy = Array.from({ length: 20_000 }, (_, n) => view(n, { shopper: 'busy' }))
    const file = write('log.ndjson', [view(0), ...crawler, ...busy])
    const { noted, events, touches } = await load(file)
    expect(noted).toEqual({ crawler: { count: 1, first: `${file}:2` } })
    expect(new Set(events.map(({ shopper }) => shopper))).toEqual(new Set(['s0', 'busy']))
    expect([events.length, touches.length]).toEqual([20_001, 20_001])
  })

  it('is nobody who was merely logged twice', async () => {
    const busy = write('log.ndjson', Array.from({ length: 15_000 }, (_, n) => view(n, { shopper: 'busy' })))
    const { noted, events } = await load(busy, busy)
    expect(Object.keys(noted)).toEqual(['duplicate'])
    expect(events).toHaveLength(15_000)
  })
})
