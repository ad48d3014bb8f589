import { existsSync } from 'node:fs'
import * as engine from '@reshelf/engine'
import { describe, expect, it } from 'vitest'
import { rankCases, runCases, type RankingEngine } from './runCases'

const bundle = new URL('../packages/engine/dist/index.js', import.meta.url)

describe('the engine’s source', () => {
  it.each(rankCases)('$name', (one) => {
    expect(runCases(engine, [one])).toEqual([])
  })
})

describe.runIf(existsSync(bundle))('the engine’s built bundle', () => {
  it('does all the same', async () => {
    expect(runCases((await import(/* @vite-ignore */ bundle.href)) as RankingEngine)).toEqual([])
  })
})

describe('the cases', () => {
  it('have names of their own', () => {
    expect(rankCases.length).toBeGreaterThanOrEqual(20)
    expect(new Set(rankCases.map(({ name }) => name)).size).toBe(rankCases.length)
  })

  it('meet every state', () => {
    expect(new Set(rankCases.map((one) => one.expect.state))).toEqual(new Set(['ranked', 'unchanged', 'no-signal']))
  })

  it('find fault with an engine that keeps the shop’s order, and with one that is off by a billionth', () => {
    const lazy: RankingEngine = { ...engine, rank: (items, options) => ({ ...engine.rank(items, options), order: items.map((_, i) => i) }) }
    const inexact: RankingEngine = {
      ...engine,
      rank: (items, options) => {
        const ranking = engine.rank(items, options)
        return { ...ranking, scores: ranking.scores.map((score) => score + 2e-9) }
      },
    }
    expect(runCases(lazy).length).toBeGreaterThan(10)
    expect(runCases(inexact).length).toBeGreaterThan(rankCases.length)
  })
})
