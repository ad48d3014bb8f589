import type { Item, Profile, RankOptions, Ranking, ShopEvent } from '@reshelf/engine'
import spec from './rank.json' with { type: 'json' }

/** What must be there to rank: the engine itself, its built bundle, or another implementation. */
export interface RankingEngine {
  readonly emptyProfile: () => Profile
  readonly addEvent: (profile: Profile, event: ShopEvent) => void
  readonly rank: (items: readonly Item[], options: RankOptions) => Ranking
}

/** One entry of `rank.json`. */
export interface RankCase {
  readonly name: string
  readonly profileEvents: readonly ShopEvent[]
  readonly now: number
  readonly query?: string
  readonly strength?: number
  readonly maxJump?: number
  readonly fixed?: readonly number[]
  readonly items: readonly Item[]
  readonly expect: { readonly state: Ranking['state']; readonly order: readonly string[]; readonly scores: readonly number[] }
}

const tolerance = 1e-9

export const rankCases: readonly RankCase[] = (spec as unknown as { readonly cases: readonly RankCase[] }).cases

/** What an implementation gets wrong, a sentence each; empty if it conforms. Needs nothing but the language. */
export const runCases = (engine: RankingEngine, cases: readonly RankCase[] = rankCases): string[] =>
  cases.flatMap((one) => runCase(engine, one).map((fault) => `${one.name}: ${fault}`))

function runCase({ emptyProfile, addEvent, rank }: RankingEngine, { profileEvents, items, expect, fixed, ...options }: RankCase): string[] {
  const profile = emptyProfile()
  for (const event of profileEvents) addEvent(profile, event)
  const { state, order, scores, explain } = rank(items, { ...options, profile, fixed: fixed && new Set(fixed) })
  const faults: string[] = []
  if (state !== expect.state) faults.push(`state is ${state}, not ${expect.state}`)
  const ids = order.map((i) => items[i]?.item_id).join(' ')
  if (ids !== expect.order.join(' ')) faults.push(`order is ${ids}, not ${expect.order.join(' ')}`)
  if (scores.length !== expect.scores.length) faults.push(`${scores.length} scores, not ${expect.scores.length}`)
  expect.scores.forEach((expected, i) => {
    const [score, explained] = [scores[i]!, explain(i).score]
    // Not ">": a score that is not a number is a fault.
    if (!(Math.abs(score - expected) <= tolerance)) faults.push(`score ${i} is ${score}, not ${expected}`)
    if (!(Math.abs(explained - score) <= tolerance)) faults.push(`score ${i} is ${score}, but explained as ${explained}`)
  })
  return faults
}
