import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import type { Model } from '@reshelf/engine'
import type { Reshelf } from 'reshelf'
import { evaluate } from '../packages/trainer/src/commands/evaluate'
import { noProgress } from '../packages/trainer/src/commands/progress'
import { nextMetrics } from '../packages/trainer/src/metrics/nextMetrics'
import { smallShop, write } from '../packages/trainer/test/shop'
import { expect, test, type Site } from './fixtures'
import { trainModel } from './trainModel'

const wanted = 200

/** A line of a log. */
interface Line {
  readonly name: string
  readonly time: number
  readonly shopper: string
  readonly session: string
  readonly items: readonly { readonly item_id: string }[]
}

test('what comes next is foretold by recommend() as evaluate says, on 200 sessions', async ({ page, site }) => {
  test.slow()
  const later = smallShop(120, 2) as unknown as Line[]
  const touches = later.filter(({ name }) => name !== 'view_item_list')
  await sameFigures(page, site, { train: write('train.ndjson', smallShop()), lines: touches, k: 2, least: 0.9 })
})

const yoochoose = new URL('../../shared/data/yoochoose/', import.meta.url).pathname

test('what comes next is foretold by recommend() as evaluate says, on 200 sessions of people in a shop', async ({ page, site }) => {
  test.setTimeout(280_000)
  test.skip(!existsSync(yoochoose), `the data set is not there: ${yoochoose}`)
  const lines = gunzipSync(readFileSync(`${yoochoose}test.ndjson.gz`)).toString().trim().split('\n').map((line) => JSON.parse(line) as Line)
  await sameFigures(page, site, { train: `${yoochoose}train.ndjson.gz`, lines, k: 1, least: 0.6 })
})

/** Trains on a log, judges by 200 sessions of another, and has the built tag foretell the same steps from the model's files. */
async function sameFigures(page: Page, site: Site, { train: events, lines, k, least }: { train: string; lines: readonly Line[]; k: number; least: number }): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'reshelf-next-'))
  try {
    await trainModel({ events, out: folder, k })
    expect((JSON.parse(readFileSync(join(folder, 'model.json'), 'utf8')) as Model).shards).toBeGreaterThan(0)
    const sessions = sessionsOf(lines).slice(0, wanted)
    expect(sessions).toHaveLength(wanted)
    const judged = write('judged.ndjson', sessions.flat())
    const { evaluation } = await evaluate({ now: Date.now(), progress: noProgress, events: [judged], model: folder, task: 'next' })

    await page.addInitScript(() => {
      const clock = { ahead: 0 }
      const began = Date.now()
      Date.now = () => began + clock.ahead
      Object.assign(window, { clock })
    })
    const fetched = new Set<string>()
    await page.context().route('**/crowd/**', (route) => {
      const path = new URL(route.request().url()).pathname
      fetched.add(path)
      return route.fulfill({ path: join(folder, path.replace('/crowd/', '')) })
    })
    await page.goto(site.page('/next', '<!doctype html><title>Shop</title><script src="/reshelf.js" data-model="/crowd/model.json"></script>'))
    const foretold = await page.evaluate(foretell, sessions)
    const figures = foretold.map(({ ids, target }) => nextMetrics(ids, target))
    const mean = (name: 'hr20' | 'mrr20'): number => figures.reduce((sum, figure) => sum + figure[name], 0) / figures.length
    const expected = evaluation.metrics['reshelf']!
    console.log(`HR@20 and MRR@20 of ${evaluation.n} steps: evaluate ${expected['hr20']!.toFixed(4)} ${expected['mrr20']!.toFixed(4)}, recommend() ${mean('hr20').toFixed(4)} ${mean('mrr20').toFixed(4)}`)
    expect(figures).toHaveLength(evaluation.n)
    expect(mean('hr20')).toBeCloseTo(expected['hr20']!, 9)
    expect(mean('mrr20')).toBeCloseTo(expected['mrr20']!, 9)
    expect(mean('hr20')).toBeGreaterThan(least)
    expect([...fetched].filter((path) => path.includes('neighbours/')).length).toBeGreaterThan(0)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The sessions with something to foretell, in the order of the log. */
function sessionsOf(lines: readonly Line[]): Line[][] {
  const sessions = new Map<string, Line[]>()
  for (const line of lines) {
    const session = `${line.shopper} ${line.session}`
    sessions.set(session, [...(sessions.get(session) ?? []), line])
  }
  return [...sessions.values()].map((session) => session.sort((a, b) => a.time - b.time)).filter(({ length }) => length > 1 && length < 100)
}

/** Runs in the page: tells each session touch by touch, an hour after the one before, and asks after each touch what comes next. */
async function foretell(sessions: readonly (readonly Line[])[]): Promise<{ ids: string[]; target: string }[]> {
  const { reshelf, clock } = window as unknown as { reshelf: Reshelf; clock: { ahead: number } }
  await reshelf.ready
  const foretold: { ids: string[]; target: string }[] = []
  for (const session of sessions) {
    clock.ahead += 3_600_000
    for (const [at, { name, items }] of session.entries()) {
      if (at) {
        const next = (await reshelf.recommend({ strategy: 'for_you', limit: 20, again: true })) ?? []
        foretold.push({ ids: next.map(({ item }) => item.item_id), target: items[0]!.item_id })
      }
      clock.ahead += 2000
      reshelf.track(name, { items })
    }
  }
  return foretold
}
