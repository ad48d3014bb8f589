import { describe, expect, it, vi } from 'vitest'
import { scratch, smallShop, write } from '../test/shop'
import { main } from './main'

vi.setConfig({ testTimeout: 120_000 })

async function run(...args: string[]): Promise<{ code: number; out: string; error: string }> {
  const said = { out: '', error: '' }
  const code = await main(args, { out: (text) => (said.out += `${text}\n`), error: (text) => (said.error += `${text}\n`) })
  return { code, ...said }
}

describe('the command line', () => {
  it('explains itself', async () => {
    expect(await run('--help')).toMatchObject({ code: 0, out: expect.stringContaining('reshelf train --events FILE --out DIR') as string })
    expect((await run()).code).toBe(2)
  })

  it('says what is missing or wrong, and ends with 2', async () => {
    const wrong: [string[], string][] = [
      [['fly'], 'no command fly'],
      [['train'], '--events FILE'],
      [['train', '--events', 'x'], '--out DIR'],
      [['train', '--events', 'x', '--out', 'y', '--k', 'many'], '--k is a number'],
      [['train', '--events', 'x', '--out', 'y', '--engine', 'abacus'], '--engine is duckdb or clickhouse'],
      [['train', '--events', 'x', '--out', 'y', '--engine', 'clickhouse'], 'needs --url'],
      [['evaluate', '--events', 'x', '--task', 'magic'], '--task is lists or next'],
      [['evaluate', '--events', 'x', '--split', '2'], '--split is a number'],
      [['evaluate', '--evnets', 'x'], '--evnets'],
      [['inspect'], 'inspect DIR'],
      [['inspect', scratch()], 'model.json is not there'],
    ]
    for (const [args, what] of wrong) {
      const { code, error } = await run(...args)
      expect([args.join(' '), code, error.includes(what)]).toEqual([args.join(' '), 2, true])
    }
  })

  it('names a database that does not answer, and ends with 1', async () => {
    const args = ['train', '--events', 'x', '--out', scratch(), '--engine', 'clickhouse', '--url', 'http://127.0.0.1:1']
    expect(await run(...args)).toMatchObject({ code: 1, error: expect.stringContaining('http://127.0.0.1:1 does not answer') as string })
  })

  it('names a file that cannot be read, and ends with 1', async () => {
    expect(await run('train', '--events', '/nowhere/log.ndjson', '--out', scratch())).toMatchObject({ code: 1, error: expect.stringContaining('/nowhere/log.ndjson') as string })
  })

  it('trains, inspects and evaluates', async () => {
    const [file, out] = [write('log.ndjson', smallShop()), scratch()]
    expect(await run('train', '--events', file, '--out', out, '--k', '2')).toMatchObject({ code: 0, error: '' })
    expect((await run('inspect', out)).out).toContain('what every page loads')
    const json = await run('evaluate', '--events', file, '--model', out, '--json')
    expect(json.code).toBe(0)
    const { task, n, metrics } = JSON.parse(json.out) as { task: string; n: number; metrics: Record<string, Record<string, number>> }
    expect([task, n, Object.keys(metrics['reshelf']!)]).toEqual(['lists', 480, ['ndcg10', 'mrr', 'hit1']])
    expect((await run('evaluate', '--events', file, '--model', out)).out).toMatch(/reshelf +0\.\d{4} \(0\.\d{3}–/)
  })
})
