import { shardOf, type Neighbour } from '@reshelf/engine'
import type { Store } from '../store/store'

/** Digits of a share that are kept: more would only weigh. */
const digits = 3

type Read = { item: string; neighbour: string; after: number; within: number; sessions: number }

/**
 * The rows of the table `neighbours`, one item after another, itself first, then the strongest neighbours.
 *
 * @param shards in the order of so many shards; by default in the order of the items
 * @param where  a condition on the table
 */
export async function* neighbourRows(store: Store, { shards = 0, where = 'true' }: { shards?: number; where?: string } = {}): AsyncGenerator<readonly [item: string, row: readonly Neighbour[]]> {
  if (shards) await assignShards(store, shards)
  const table = shards ? 'neighbours JOIN item_shards USING (item)' : 'neighbours'
  let item: string | undefined
  let row: Neighbour[] = []
  for await (const next of store.stream<Read>(`
    SELECT item, neighbour, after, within, sessions FROM ${table} WHERE ${where}
    ORDER BY ${shards ? 'shard, ' : ''}item, CASE WHEN item = neighbour THEN 0 ELSE 1 END, after + within DESC, neighbour`)) {
    if (next.item !== item) {
      if (item !== undefined) yield [item, row]
      item = next.item
      row = []
    }
    row.push([next.neighbour, +next.after.toPrecision(digits), +next.within.toPrecision(digits), next.sessions])
  }
  if (item !== undefined) yield [item, row]
}

/** The table `item_shards (item, shard)`. */
async function assignShards(store: Store, shards: number): Promise<void> {
  await store.run('DROP TABLE IF EXISTS item_shards; CREATE TABLE item_shards (item VARCHAR, shard INTEGER)')
  const assigned = store.load('item_shards')
  for await (const { item } of store.stream<{ item: string }>('SELECT DISTINCT item FROM neighbours')) {
    const full = assigned.row(item, shardOf(item, shards))
    if (full) await full
  }
  await assigned.end()
}
