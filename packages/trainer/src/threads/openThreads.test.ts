import { readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { now, scratch, smallShop, write } from '../../test/shop'
import { noProgress } from '../commands/progress'
import { train } from '../commands/train'
import { openThreads } from './openThreads'

const built = new URL('../../dist/index.js', import.meta.url).pathname

describe('a log checked on several threads', () => {
  it('gives the model and the report that one thread gives, whichever thread is done first', async () => {
    // Some megabytes, so several pieces; what is wrong lies far apart.
    const lines: unknown[] = smallShop(1500)
    lines.splice(lines.length - 5, 0, 'late {', { name: 'view_item', time: now, items: [{ item_id: 'i1' }] })
    lines.splice(40, 0, '{ early', lines[3])
    const log = write('log.ndjson', lines)
    expect(readFileSync(log).length).toBeGreaterThan(3 << 20)
    const { train: trainBuilt } = (await import(built)) as { train: typeof train }
    const [here, there] = [scratch(), scratch()]
    const { report } = await train({ events: [log], out: here, k: 2, now, progress: noProgress })
    const { report: ofThreads } = await trainBuilt({ events: [log], out: there, k: 2, now, progress: noProgress })
    expect(ofThreads.events).toBe(lines.length - 4)
    expect([...ofThreads.problems]).toEqual([...report.problems])
    expect(ofThreads.problems.get('not-json')).toEqual({ count: 2, first: `${log}:41` })
    expect(readFileSync(join(there, 'model.json'), 'utf8')).toBe(readFileSync(join(here, 'model.json'), 'utf8'))
  }, 120_000)

  it('says so where a file is not there', async () => {
    const { train: trainBuilt } = (await import(built)) as { train: typeof train }
    await expect(trainBuilt({ events: ['/nowhere.ndjson'], out: scratch(), now, progress: noProgress })).rejects.toThrow('/nowhere.ndjson')
  })
})

describe('a thread', () => {
  /** The name of a script, as `openThreads` takes it. */
  const script = (text: string): string => relative(dirname(fileURLToPath(import.meta.url)), write('thread.js', [text])).replace(/\.js$/, '')

  it('answers in the order it is asked', async () => {
    const threads = openThreads<number, number>({ script: script("require('node:worker_threads').parentPort.on('message', (n) => require('node:worker_threads').parentPort.postMessage(n * 2))"), work: () => NaN, count: 2 })
    expect(threads.count).toBe(2)
    expect(await Promise.all([1, 2, 3, 4, 5].map((n) => threads.ask(n)))).toEqual([2, 4, 6, 8, 10])
    await threads.end()
  })

  it('that dies rejects what it was asked, and whatever it is asked then', async () => {
    const threads = openThreads<number, number>({ script: script("require('node:worker_threads').parentPort.on('message', () => { throw new Error('gone') })"), work: () => NaN, count: 1 })
    await expect(threads.ask(1)).rejects.toThrow('gone')
    await expect(threads.ask(2)).rejects.toThrow('gone')
    await threads.end()
  })
})
