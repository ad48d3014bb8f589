import { modelSignals, type Column, type Item, type RankModel } from '@reshelf/engine'
import { fitSoftmax, type ChoiceSet } from '../fit/fitSoftmax'
import { replay } from '../replay/replay'
import { scoreLists } from '../replay/scoreLists'
import type { Store } from '../store/store'
import type { CrowdCounts } from './crowdCounts'
import { crowdOf } from './crowdOf'
import { foldOf, folds } from './folds'
import type { LearntVectors } from './learnVectors'

/** A signal that speaks in fewer lists than this keeps its default weight. */
const fewestLists = 20
const ridge = 1e-3

/** A list as it was before the click: what every signal said of its candidates, and what was clicked. */
export interface Choice {
  readonly columns: readonly Column[]
  readonly candidates: number
  readonly chosen: readonly number[]
}

/** The lists of the shoppers that `countLists` sampled; each shopper's are looked at with the crowd of the other folds. */
export async function choicesOf(store: Store, catalog: ReadonlyMap<string, Item>, { counts, vectors, where }: { counts: CrowdCounts; vectors?: LearntVectors | undefined; where: string }): Promise<Choice[]> {
  const models = Array.from({ length: folds }, (_, fold): RankModel => ({ signals: modelSignals({ ...crowdOf(counts, fold), ...(vectors && { vectors: vectors.without[fold]! }) }), weights: {}, because: () => undefined }))
  const choices: Choice[] = []
  for await (const { shopper, events } of replay(store, catalog, `${where} AND shopper IN (SELECT shopper FROM sampled)`)) {
    for (const { list, ordering } of scoreLists(events, { model: models[foldOf(shopper)], wanted: () => true })) {
      choices.push({ columns: ordering.columns, candidates: list.items.length, chosen: [...list.clicked] })
    }
  }
  return choices
}

/**
 * The weight of every signal, by listwise softmax over the choices; signals that `without` names are left out, with
 * weight 0. Empty where there are too few lists to learn from.
 */
export function fitLists(choices: readonly Choice[], without?: RegExp): Record<string, number> {
  const heard = new Map<string, number>()
  for (const { columns } of choices) for (const { signal } of columns) heard.set(signal, (heard.get(signal) ?? 0) + 1)
  const left = [...heard.keys()].filter((name) => without?.test(name))
  const names = [...heard].filter(([name, count]) => count >= fewestLists && !left.includes(name)).map(([name]) => name).sort()
  if (!names.length) return {}
  const at = new Map(names.map((name, f) => [name, f]))
  const sets = choices.map(({ columns, candidates, chosen }): ChoiceSet => {
    const features = new Float64Array(candidates * names.length)
    for (const { signal, values } of columns) {
      const f = at.get(signal)
      if (f !== undefined) values.forEach((value, i) => (features[i * names.length + f] = value))
    }
    return { features, candidates, chosen }
  })
  const weights = fitSoftmax(sets, names.length, { ridge })
  return Object.fromEntries([...names.map((name, f) => [name, weights[f]!] as const), ...left.map((name) => [name, 0] as const)])
}
