import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as engine from '@reshelf/engine'
import { describe, expect, it, vi } from 'vitest'
import { rankCases, runCases, type RankingEngine } from '../../../spec/runCases'
import { now, scratch, smallShop, write } from '../test/shop'
import { noProgress } from './commands/progress'
import { train } from './commands/train'

vi.setConfig({ testTimeout: 120_000 })
const bundle = new URL('../../engine/dist/index.js', import.meta.url)

async function trained(): Promise<string> {
  const out = scratch()
  await train({ events: [write('log.ndjson', smallShop())], out, k: 2, now, progress: noProgress })
  return readFileSync(join(out, 'model.json'), 'utf8')
}

/** The engine, ranking with a model whatever it is asked. */
const withModel = (source: typeof engine, text: string): RankingEngine => {
  const model = source.rankModel(source.readModel(text).model!)
  return { ...source, rank: (items, options) => source.rank(items, { ...options, model }) }
}

/** The cases with what an engine makes of them for expectation. */
const casesOf = ({ emptyProfile, addEvent, rank }: RankingEngine): typeof rankCases =>
  rankCases.map((one) => {
    const profile = emptyProfile()
    for (const event of one.profileEvents) addEvent(profile, event)
    const { fixed, items, ...options } = one
    const { state, order, scores } = rank(items, { ...options, profile, fixed: fixed && new Set(fixed) })
    return { ...one, expect: { state, order: order.map((i) => items[i]!.item_id), scores } }
  })

describe('the spec’s cases with the trainer’s model', () => {
  it('have scores that their reasons add up to, and the model makes a difference', async () => {
    const cases = casesOf(withModel(engine, await trained()))
    expect(runCases(withModel(engine, await trained()), cases)).toEqual([])
    expect(runCases(engine, cases).length).toBeGreaterThan(10)
  })

  it.runIf(existsSync(bundle))('come out the same from the built bundle', async () => {
    const text = await trained()
    const built = (await import(/* @vite-ignore */ bundle.href)) as typeof engine
    expect(runCases(withModel(built, text), casesOf(withModel(engine, text)))).toEqual([])
  })

  it('come out as the spec says with a model that has learnt nothing', () => {
    const nothing = JSON.stringify({ format: engine.modelFormat, made: 0, k: 10, weights: {}, items: {}, facets: {}, next: {}, shards: 0 })
    expect(runCases(withModel(engine, nothing))).toEqual([])
  })
})
