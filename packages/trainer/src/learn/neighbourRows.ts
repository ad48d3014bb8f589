import type { Neighbour } from '@reshelf/engine'
import type { Store } from '../store/openStore'

/** Digits of a share that are kept: more would only weigh. */
const digits = 3

/** The table's rows, one item after another, itself first, then the strongest neighbours. */
export async function* neighbourRows(store: Store): AsyncGenerator<readonly [item: string, row: readonly Neighbour[]]> {
  let item: string | undefined
  let row: Neighbour[] = []
  type NeighbourRow = { item: string; neighbour: string; after: number; within: number; sessions: number }
  for await (const next of store.stream<NeighbourRow>('SELECT * FROM neighbours ORDER BY item, CASE WHEN item = neighbour THEN 0 ELSE 1 END, after + within DESC, neighbour')) {
    if (next.item !== item) {
      if (item !== undefined) yield [item, row]
      item = next.item
      row = []
    }
    row.push([next.neighbour, +next.after.toPrecision(digits), +next.within.toPrecision(digits), next.sessions])
  }
  if (item !== undefined) yield [item, row]
}
