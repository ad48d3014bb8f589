import { nextItems, nextSignals, sessionItems, type Neighbour, type NextSignal } from '@reshelf/engine'
import { fitSoftmax, type ChoiceSet, type Choosing } from '../fit/fitSoftmax'
import { endsAfter, endsBefore, sessions, sessionTime } from '../replay/sessions'
import type { Store } from '../store/store'
import { openThreads } from '../threads/openThreads'
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
 * candidates. Reads what it needs from the store, leaves that table there, and fits on another thread, so that `learnt` is
 * there later. Undefined where there are too few sessions.
 */
export async function fitNext(store: Store, { k, until }: { k: number; until: number }): Promise<{ readonly learnt: Promise<Partial<Record<NextSignal, number>>> } | undefined> {
  const known = endsBefore(until)
  const cut = await sessionTime(store, earlier, known)
  await countSessions(store, { k, where: endsBefore(cut) })
  const later: (readonly string[])[] = []
  let steps = 0
  for await (const { items } of sessions(store, `${known} AND ${endsAfter(cut)}`)) {
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
  if (sets.length < fewestPredictions) return undefined
  const thread = openThreads<Choosing, Float64Array>({ script: 'weighThread', work: (given) => fitSoftmax(given.sets, given.size, given.options), count: 1 })
  const learnt = thread
    .ask({ sets, size: nextSignals.length, options: { ridge } })
    .then((weights) => Object.fromEntries(nextSignals.map((name, f) => [name, weights[f]!])))
    .finally(() => thread.end())
  // Whoever waits for it hears of a failure.
  learnt.catch(() => undefined)
  return { learnt }
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
