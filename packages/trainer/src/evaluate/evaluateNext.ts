import { nextItems, sessionItems, type Model, type Neighbour } from '@reshelf/engine'
import { createItemKnn } from '../baselines/itemKnn'
import { createVsknn, type Scores } from '../baselines/vsknn'
import { nextMetrics } from '../metrics/nextMetrics'
import { createScoreboard, type Evaluation } from '../metrics/scoreboard'
import { sessions, type Session } from '../replay/sessions'
import type { Store } from '../store/store'

/** A model and its neighbour table. */
export interface NextModel {
  readonly model: Model
  readonly neighbours: (item: string) => readonly Neighbour[] | undefined
}

export interface NextEvaluation extends NextModel {
  /** Models judged beside it, by the name of their row. Default: none. */
  readonly others?: Readonly<Record<string, NextModel>>
  /** The sessions the baselines learn from; without them, there are none but the recent items. */
  readonly past?: readonly Session[] | undefined
  /** Which sessions are judged: a condition on `touches`. */
  readonly where: string
}

/** Predicts, at every step of every session, the item touched next, by the engine and by the baselines. */
export async function evaluateNext(store: Store, { model, neighbours, others = {}, past, where }: NextEvaluation): Promise<Evaluation> {
  const board = createScoreboard()
  const popular = past && popularity(past)
  const baselines: Record<string, (items: readonly string[]) => readonly string[]> = {
    reshelf: foretold({ model, neighbours }),
    ...Object.fromEntries(Object.entries(others).map(([name, other]) => [name, foretold(other)])),
    lastTouched: (items) => sessionItems(items).map(({ id }) => id),
    ...(past && popular && { popularity: () => popular, itemKnn: ranked(createItemKnn(past)), vsknn: ranked(createVsknn(past)) }),
  }
  for await (const { shopper, items } of sessions(store, where)) {
    for (let at = 1; at < items.length; at++) {
      const before = items.slice(0, at)
      for (const name in baselines) board.add(name, shopper, { ...nextMetrics(baselines[name]!(before), items[at]!) })
    }
  }
  return board.result('next')
}

const foretold =
  ({ model, neighbours }: NextModel) =>
  (items: readonly string[]): readonly string[] =>
    nextItems(sessionItems(items), { neighbours, weights: model.next }).map(({ id }) => id)

const ranked =
  (score: (items: readonly string[]) => Scores) =>
  (items: readonly string[]): readonly string[] =>
    [...score(items)].sort(([, a], [, b]) => b - a).slice(0, 20).map(([item]) => item)

/** The twenty items most touched. */
function popularity(past: readonly Session[]): readonly string[] {
  const counts: Scores = new Map()
  for (const { items } of past) for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1)
  return ranked(() => counts)([])
}
