import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { rankModel, type Item, type ShopEvent } from '@reshelf/engine'
import { loadModel } from '../packages/trainer/src/learn/loadModel'
import { createReport } from '../packages/trainer/src/log/report'
import { replay } from '../packages/trainer/src/replay/replay'
import { scoreLists } from '../packages/trainer/src/replay/scoreLists'
import { loadCatalog, loadLog } from '../packages/trainer/src/store/loadLog'
import { openStore } from '../packages/trainer/src/store/openStore'
import { smallShop, write } from '../packages/trainer/test/shop'
import { expect, test, type Site } from './fixtures'
import { trainModel } from './trainModel'

const wanted = 200

/** One shopper's past, and the lists in it as the trainer ordered each at the moment it was shown. */
interface Replayed {
  readonly events: readonly ShopEvent[]
  readonly lists: readonly { readonly at: number; readonly name: string; readonly query: string | undefined; readonly items: readonly Item[]; readonly order: readonly string[] }[]
}

test('a browser orders 200 lists exactly as the trainer that judged them', async ({ page, site }) => {
  await sameOrders(page, site, { events: write('log.ndjson', smallShop()), k: 2 })
})

const ranklens = new URL('../../shared/data/ranklens/', import.meta.url).pathname

test('a browser orders 200 lists of people choosing films exactly as the trainer', async ({ page, site }) => {
  // Most of it is training, although on a quarter of the log.
  test.setTimeout(300_000)
  test.skip(!existsSync(ranklens), `the data set is not there: ${ranklens}`)
  const lines = gunzipSync(readFileSync(`${ranklens}events.ndjson.gz`)).toString().trim().split('\n').slice(0, 10_000)
  await sameOrders(page, site, { events: write('films.ndjson', lines), catalog: `${ranklens}catalog.ndjson.gz`, k: 10 })
})

/** Trains on a log, replays it here and in the browser with the built engine, and compares every order. */
async function sameOrders(page: Page, site: Site, { events, catalog, k }: { events: string; catalog?: string; k: number }): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'reshelf-replay-'))
  try {
    await trainModel({ events, catalog, out: folder, k })
    const text = readFileSync(join(folder, 'model.json'), 'utf8')
    const replayed = await trainersOrders({ events, catalog, folder })
    const expected = replayed.flatMap(({ lists }) => lists.map(({ order }) => order))
    await page.goto(site.page('/replay', '<!doctype html><title>Replay</title>'))
    const orders = await page.evaluate(browsersOrders, { module: `${site.url}/engine/index.js`, text, shoppers: replayed })
    expect(orders).toEqual(expected)
    expect(orders).toHaveLength(wanted)
    const moved = replayed.flatMap(({ lists }) => lists).filter(({ items, order }) => items.some(({ item_id }, place) => item_id !== order[place]))
    expect(moved.length, 'lists that the model re-ordered').toBeGreaterThan(wanted / 2)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The first 200 lists of the log, shopper by shopper. */
async function trainersOrders({ events, catalog, folder }: { events: string; catalog: string | undefined; folder: string }): Promise<Replayed[]> {
  const model = rankModel(loadModel(folder).model)
  const report = createReport()
  const store = await openStore()
  const replayed: Replayed[] = []
  let count = 0
  try {
    const items = await loadCatalog(catalog, report)
    await loadLog(store, { files: [events], now: Date.now(), report })
    for await (const { events: past } of replay(store, items)) {
      const scored = scoreLists(past, { model, wanted: () => true }).slice(0, wanted - count)
      const lists = scored.map(({ list: { at, name, query, items: shown }, ordering }) => ({ at, name, query, items: shown, order: ordering.order.map((i) => shown[i]!.item_id) }))
      replayed.push({ events: past.slice(0, (lists.at(-1)?.at ?? -1) + 1), lists })
      count += lists.length
      if (count >= wanted) break
    }
  } finally {
    await store.close()
  }
  return replayed
}

/** Runs in the page: it folds each shopper's events anew and ranks each list when it comes. */
async function browsersOrders({ module, text, shoppers }: { module: string; text: string; shoppers: readonly Replayed[] }): Promise<string[][]> {
  const { addEvent, emptyProfile, rank, rankModel: toRankModel, readModel } = (await import(module)) as typeof import('@reshelf/engine')
  const model = toRankModel(readModel(text).model!)
  return shoppers.flatMap(({ events, lists }) => {
    const profile = emptyProfile()
    const due = new Map(lists.map((list) => [list.at, list]))
    return events.flatMap((event, at) => {
      const list = due.get(at)
      const order = list && rank(list.items, { profile, now: event.time, query: list.query, listName: list.name, model }).order.map((i) => list.items[i]!.item_id)
      addEvent(profile, event)
      return order ? [order] : []
    })
  })
}
