import { modelSignals, type Item, type RankModel } from '@reshelf/engine'
import { choicesOf, fitLists, type Choice } from '../learn/fitLists'
import { countLists } from '../learn/countLists'
import { crowdCounts } from '../learn/crowdCounts'
import { crowdOf } from '../learn/crowdOf'
import { learnVectors } from '../learn/learnVectors'
import { listMetrics, orderBy, type ListMetrics } from '../metrics/listMetrics'
import { replay } from '../replay/replay'
import { scoreLists } from '../replay/scoreLists'
import type { Store } from '../store/store'

/** What one metric came to without some signals. */
export interface Ablated {
  readonly without: string
  /** The mean over the judged lists. */
  readonly value: number
  /** The mean of value − value with all signals, list by list, and its 95 % interval (normal). */
  readonly change: number
  readonly interval: readonly [low: number, high: number]
}

/** Of so many lists, the mean with all signals, and without each group. */
export interface Ablation {
  readonly n: number
  readonly all: number
  readonly ablated: readonly Ablated[]
}

export interface AblateOptions {
  readonly k: number
  /** Lists shown before are learnt from; in milliseconds since 1970. */
  readonly from: number
  /** Lists shown from here on are not looked at. */
  readonly to: number
  readonly metric: keyof ListMetrics
  /** By name: which signals go together. */
  readonly groups: Readonly<Record<string, RegExp>>
}

/**
 * What signals are worth: the lists from `from` to `to` ordered by all of them, and without one group at a time, weights
 * fitted anew. The log is replayed twice in all, once to learn and once to judge; every group is a fit over what the
 * signals said then. Orders are those of the scores alone, without guards.
 */
export async function ablate(store: Store, catalog: ReadonlyMap<string, Item>, { k, from, to, metric, groups }: AblateOptions): Promise<Ablation> {
  const where = `time < ${from}`
  await countLists(store, catalog, where)
  const counts = await crowdCounts(store, k)
  const vectors = await (await learnVectors(store, catalog, { counts, where }))?.learnt
  const learnt = await choicesOf(store, catalog, { counts, vectors, where })
  const judged: Choice[] = []
  const model: RankModel = { signals: modelSignals({ ...crowdOf(counts), ...(vectors && { vectors: vectors.all }) }), weights: {}, because: () => undefined }
  for await (const { events } of replay(store, catalog, to === Infinity ? 'true' : `time < ${to}`)) {
    for (const { list, ordering } of scoreLists(events, { model, wanted: ({ time }) => time >= from })) {
      judged.push({ columns: ordering.columns, candidates: list.items.length, chosen: [...list.clicked] })
    }
  }
  const figures = (without?: RegExp): number[] => {
    const weights = fitLists(learnt, without)
    return judged.map((choice) => listMetrics(orderBy(scoresOf(choice, weights)), new Set(choice.chosen))[metric])
  }
  const all = figures()
  const ablated = Object.entries(groups).map(([without, group]): Ablated => {
    const changes = figures(group).map((value, at) => value - all[at]!)
    const change = mean(changes)
    const error = Math.sqrt(mean(changes.map((one) => (one - change) ** 2)) / changes.length)
    return { without, value: mean(all) + change, change, interval: [change - 1.96 * error, change + 1.96 * error] }
  })
  return { n: judged.length, all: mean(all), ablated }
}

const scoresOf = ({ columns, candidates }: Choice, weights: Readonly<Record<string, number>>): number[] =>
  Array.from({ length: candidates }, (_, i) => columns.reduce((sum, { signal, weight, values }) => sum + (weights[signal] ?? weight) * values[i]!, 0))

const mean = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0) / numbers.length
