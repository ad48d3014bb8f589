import { nextItems, nextSignals, sessionItems, type Neighbour, type NextSignal } from '@reshelf/engine'
import { fitSoftmax, type ChoiceSet } from '../fit/fitSoftmax'
import { endsAfter, endsBefore, sessions, sessionTime } from '../replay/sessions'
import type { Store } from '../store/store'
import { countSessions } from './countSessions'
import { neighbourRows } from './neighbourRows'

const mostPredictions = 10_000
/** Of three steps, at least one can be foretold. */
const mostTried = 3 * mostPredictions
const fewestPredictions = 200
const ridge = 1e-4
/** The table that weights are fitted with is counted from this share of the sessions, the weights from the later ones. */
const earlier = 0.8

/**
 * The weights of `nextItems`: how well the table of the earlier sessions foretells the later ones, by softmax over the
 * candidates. Empty where there are too few sessions. Leaves that table in the store.
 */
export async function fitNext(store: Store, { k, until }: { k: number; until: number }): Promise<Partial<Record<NextSignal, number>>> {
  const learnt = endsBefore(until)
  const cut = await sessionTime(store, earlier, learnt)
  await countSessions(store, { k, where: endsBefore(cut) })
  const later: (readonly string[])[] = []
  let steps = 0
  for await (const { items } of sessions(store, `${learnt} AND ${endsAfter(cut)}`)) {
    if (items.length > 1) later.push(items)
    steps += items.length - 1
    if (steps >= mostTried) break
  }
  const table = await rowsOf(store, new Set(later.flat()))
  const sets: ChoiceSet[] = []
  for (const items of later) {
    for (let at = 1; at < items.length && sets.length < mostPredictions; at++) {
      const candidates = nextItems(sessionItems(items.slice(0, at)), { neighbours: (item) => table.get(item), weights: {} })
      const chosen = candidates.findIndex(({ id }) => id === items[at])
      if (chosen < 0) continue
      const features = new Float64Array(candidates.length * nextSignals.length)
      candidates.forEach(({ terms }, i) => nextSignals.forEach((name, f) => (features[i * nextSignals.length + f] = terms[name])))
      sets.push({ features, candidates: candidates.length, chosen: [chosen] })
    }
  }
  if (sets.length < fewestPredictions) return {}
  const weights = fitSoftmax(sets, nextSignals.length, { ridge })
  return Object.fromEntries(nextSignals.map((name, f) => [name, weights[f]!]))
}

/** The neighbours of some items. */
async function rowsOf(store: Store, items: ReadonlySet<string>): Promise<Map<string, readonly Neighbour[]>> {
  await store.run('DROP TABLE IF EXISTS asked; CREATE TABLE asked (item VARCHAR)')
  const asked = store.load('asked')
  for (const item of items) {
    const full = asked.row(item)
    if (full) await full
  }
  await asked.end()
  const table = new Map<string, readonly Neighbour[]>()
  for await (const [item, row] of neighbourRows(store, { where: 'item IN (SELECT item FROM asked)' })) table.set(item, row)
  return table
}
