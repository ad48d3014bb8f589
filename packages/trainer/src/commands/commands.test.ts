import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readModel } from '@reshelf/engine'
import { describe, expect, it, vi } from 'vitest'
import { now, scratch, smallShop, start, write } from '../../test/shop'
import { evaluate } from './evaluate'
import { inspect } from './inspect'
import { noProgress } from './progress'
import { train } from './train'

vi.setConfig({ testTimeout: 120_000 })
const log = smallShop()
const command = { now, progress: noProgress } as const

describe('training', () => {
  it('finds what shoppers go by, and says what is in the model', async () => {
    const out = scratch()
    const { report, bytes } = await train({ ...command, events: [write('log.ndjson', log)], out, k: 2 })
    expect(report.events).toBe(log.length)
    expect([...report.problems]).toEqual([])
    const { model } = readModel(readFileSync(join(out, 'model.json'), 'utf8'))
    expect(bytes).toBeLessThanOrEqual(50_000)
    expect(model!.weights['affinity:color']).toBeGreaterThan(0.5)
    expect(model!.items['']!['i0']).toBeGreaterThan(Math.max(...['i4', 'i8', 'i12'].map((id) => model!.items['']![id]!)))
    const words = inspect(out)
    expect(words).toContain(`${bytes} bytes`)
    expect(words).toContain('affinity:color')
  })

  it('is the same twice', async () => {
    const file = write('log.ndjson', log)
    const [one, two] = [scratch(), scratch()]
    await train({ ...command, events: [file], out: one, k: 2 })
    await train({ ...command, events: [file], out: two, k: 2 })
    expect(readFileSync(join(one, 'model.json'), 'utf8')).toBe(readFileSync(join(two, 'model.json'), 'utf8'))
  })

  it('leaves out what fewer than k shoppers have seen', async () => {
    const rare = { item_id: 'rare', color: 'ultraviolet', index: 8 }
    const seen = log.map((event, at) => (event['name'] === 'view_item_list' && at < 36 && at % 12 < 1 ? { ...event, items: [...(event['items'] as unknown[]), rare] } : event))
    const out = scratch()
    await train({ ...command, events: [write('log.ndjson', seen)], out, k: 4 })
    const text = readFileSync(join(out, 'model.json'), 'utf8')
    expect(text).not.toContain('rare')
    expect(text).not.toContain('ultraviolet')
    const all = scratch()
    await train({ ...command, events: [write('log.ndjson', seen)], out: all, k: 3 })
    expect(readFileSync(join(all, 'model.json'), 'utf8')).toContain('ultraviolet')
  })

  it('survives what logs are full of, and counts it', async () => {
    const bad = [
      ...log,
      log[0],
      '{"name": "view_item", "ti',
      { ...log[1], shopper: '' },
      { ...log[1], name: 'look_at' },
      { ...log[1], time: 'yesterday' },
      { ...log[1], time: now * 2 },
      { ...log[1], shopper: 'seconds', time: start / 1000 },
      { ...log[1], shopper: 'micro', time: start * 1000 },
    ]
    const file = write('log.ndjson', bad)
    const { report } = await train({ ...command, events: [file], out: scratch(), k: 2 })
    expect(report.events).toBe(log.length + 2)
    const counts = Object.fromEntries([...report.problems].map(([problem, { count }]) => [problem, count]))
    expect(counts).toEqual({ duplicate: 1, 'not-json': 1, 'no-shopper': 1, 'no-event': 1, 'no-time': 1, 'future-time': 1, seconds: 1, microseconds: 1 })
    expect(report.problems.get('not-json')!.first).toBe(`${file}:${log.length + 2}`)
  })

  it('reads a gzip file as far as it goes', async () => {
    const whole = gzipSync(log.map((event) => JSON.stringify(event)).join('\n'))
    const file = join(scratch(), 'log.ndjson.gz')
    writeFileSync(file, whole.subarray(0, whole.length * 0.7))
    const { report } = await train({ ...command, events: [file], out: scratch(), k: 2 })
    expect(report.events).toBeGreaterThan(log.length / 3)
    expect(report.events).toBeLessThan(log.length)
    expect(report.problems.has('truncated-file')).toBe(true)
  })
})

describe('evaluating', () => {
  it('judges the later lists by what was learnt from the earlier ones, beside the baselines', async () => {
    const { evaluation } = await evaluate({ ...command, events: [write('log.ndjson', log)], task: 'lists', split: 0.75, k: 2 })
    expect(evaluation.task).toBe('lists')
    expect(evaluation.n).toBe(120)
    expect(Object.keys(evaluation.metrics).sort()).toEqual(['crowd', 'facetScores', 'lastTouched', 'popularity', 'reshelf', 'shown'])
    const { reshelf, shown, crowd } = evaluation.metrics
    expect(reshelf!['mrr']).toBeGreaterThan(shown!['mrr']! + 0.1)
    expect(reshelf!['mrr']).toBeGreaterThan(crowd!['mrr']! + 0.1)
    expect(crowd!['mrr']).toBeGreaterThan(shown!['mrr']!)
  })

  it('says what k-anonymity costs', async () => {
    const { evaluation } = await evaluate({ ...command, events: [write('log.ndjson', log)], task: 'lists', split: 0.75, k: 1000, costOfK: true })
    expect(evaluation.metrics['anybody']!['mrr']).toBeGreaterThan(evaluation.metrics['reshelf']!['mrr']!)
    const { evaluation: next } = await evaluate({ ...command, events: [write('log.ndjson', log)], task: 'next', split: 0.75, k: 1000, costOfK: true })
    expect(next.metrics['anybody']!['hr20']).toBeGreaterThan(next.metrics['reshelf']!['hr20']! + 0.5)
  })

  it('judges a model by a log it has not seen', async () => {
    const out = scratch()
    await train({ ...command, events: [write('log.ndjson', log)], out, k: 2 })
    const fresh = write('fresh.ndjson', smallShop(40, 2))
    const { evaluation } = await evaluate({ ...command, events: [fresh], model: out, task: 'lists' })
    expect(evaluation.n).toBe(160)
    expect(evaluation.metrics['reshelf']!['mrr']).toBeGreaterThan(evaluation.metrics['shown']!['mrr']!)
    const next = await evaluate({ ...command, events: [fresh], model: out, task: 'next' })
    expect(next.evaluation.metrics['reshelf']!['hr20']).toBeGreaterThan(0.9)
  })

  it('foretells the next item from what comes after what, as the neighbours do', async () => {
    const { evaluation } = await evaluate({ ...command, events: [write('log.ndjson', log)], task: 'next', split: 0.75, k: 2 })
    expect(Object.keys(evaluation.metrics).sort()).toEqual(['itemKnn', 'lastTouched', 'popularity', 'reshelf', 'vsknn'])
    expect(evaluation.metrics['reshelf']!['hr20']).toBeGreaterThan(0.9)
    expect(evaluation.metrics['vsknn']!['hr20']).toBeGreaterThan(0.9)
    expect(evaluation.metrics['lastTouched']!['hr20']).toBeLessThan(0.2)
  })

  it('does not peek: with the clicks of the last part drawn by lot, it is no better than chance there', async () => {
    const cut = start + 3 * 120 * 10 * 60_000
    const blind = log.map((event, at) => {
      if (event['name'] !== 'select_item' || (event['time'] as number) < cut) return event
      const { items } = log[at - 1] as { items: { index: number }[] }
      return { ...event, items: [items[(at * 7) % items.length]] }
    })
    const { evaluation } = await evaluate({ ...command, events: [write('log.ndjson', blind)], task: 'lists', split: 0.75, k: 2 })
    // The mean of 1/place over 8 places is 0.34.
    expect(evaluation.metrics['reshelf']!['mrr']).toBeLessThan(0.45)
  })
})
