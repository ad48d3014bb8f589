import { addEvent, emptyProfile, orderItems, rankModel, type Item, type Model, type Profile, type ShopEvent } from '@reshelf/engine'
import { createFacetScores } from '../baselines/facetScores'
import { listMetrics, orderBy } from '../metrics/listMetrics'
import { createScoreboard, type Evaluation } from '../metrics/scoreboard'
import { listsOf } from '../replay/listsOf'
import { replay } from '../replay/replay'
import type { Store } from '../store/store'

export interface ListEvaluation {
  /** Without a model, the engine's default weights are judged. */
  readonly model?: Model | undefined
  /** Models judged beside it, by the name of their row. Default: none. */
  readonly others?: Readonly<Record<string, Model>>
  /** Clicks of each item in the log that was learnt from, for the popularity baseline. */
  readonly popularity?: ReadonlyMap<string, number> | undefined
  /** Lists shown before are history, not judged; in milliseconds since 1970. */
  readonly from: number
}

/**
 * Replays a log in time order and orders every list at the moment it was shown: by the engine with the shopper's
 * profile of that moment and the model, and by the baselines, from the same past.
 */
export async function evaluateLists(store: Store, catalog: ReadonlyMap<string, Item>, { model, others = {}, popularity, from }: ListEvaluation): Promise<Evaluation> {
  const board = createScoreboard()
  const ranking = model && rankModel(model)
  const rankings = Object.entries(others).map(([name, other]) => [name, rankModel(other)] as const)
  const stranger = emptyProfile()
  for await (const { shopper, events } of replay(store, catalog)) {
    const lists = new Map(listsOf(events).filter(({ time }) => time >= from).map((list) => [list.at, list]))
    if (!lists.size) continue
    const profile = emptyProfile()
    const facetScores = createFacetScores()
    events.forEach((event: ShopEvent, at) => {
      const list = lists.get(at)
      if (list) {
        const { items, clicked, name: listName, query } = list
        const now = event.time
        const judge = (ranker: string, order: readonly number[]): void => board.add(ranker, shopper, { ...listMetrics(order, clicked) })
        judge('reshelf', orderItems(items, { profile, now, query, listName, model: ranking }).order)
        for (const [name, other] of rankings) judge(name, orderItems(items, { profile, now, query, listName, model: other }).order)
        judge('shown', [...items.keys()])
        if (popularity) judge('popularity', orderBy(items.map(({ item_id: id }) => popularity.get(id) ?? 0)))
        judge('lastTouched', orderBy(items.map(({ item_id: id }) => lastTouch(profile, id))))
        if (ranking) judge('crowd', orderItems(items, { profile: stranger, now, query, listName, model: ranking }).order)
        judge('facetScores', orderBy(items.map((item) => facetScores.score(item))))
      }
      addEvent(profile, event)
      facetScores.add(event)
    })
  }
  return board.result('lists')
}

const lastTouch = (profile: Profile, id: string): number => profile.items[id]?.[4] ?? 0

/** Clicks of each item on lists of the log, from the table of `countLists`. */
export async function clickCounts(store: Store): Promise<Map<string, number>> {
  const clicks = new Map<string, number>()
  for await (const { item, n } of store.stream<{ item: string; n: number }>('SELECT item, CAST(sum(clicked) AS DOUBLE) AS n FROM shown GROUP BY item')) clicks.set(item, n)
  return clicks
}
