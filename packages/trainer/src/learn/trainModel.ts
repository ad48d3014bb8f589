import { modelFormat, mostShards, type Item, type Model } from '@reshelf/engine'
import type { Store } from '../store/store'
import { endsBefore } from '../replay/sessions'
import { countLists } from './countLists'
import { countSessions } from './countSessions'
import { crowdCounts } from './crowdCounts'
import { crowdOf } from './crowdOf'
import { choicesOf, fitLists } from './fitLists'
import { fitNext } from './fitNext'
import { learnOffers } from './learnOffers'
import { learnVectors } from './learnVectors'

export interface TrainOptions {
  /** Nothing that fewer shoppers have seen is learnt. */
  readonly k: number
  /** Only what happened before is learnt; in milliseconds since 1970, by default everything. */
  readonly until?: number
  /** How long after an offer orders count, in days. Default 30. */
  readonly horizonDays?: number | undefined
  /** Told what is being done. */
  readonly onStep?: (step: string) => void
}

/** A model but for its neighbour table, which lies in the store's table `neighbours`. */
export async function trainModel(store: Store, catalog: ReadonlyMap<string, Item>, { k, until = Infinity, horizonDays = 30, onStep }: TrainOptions): Promise<Model> {
  const where = until === Infinity ? 'true' : `time < ${until}`
  const [newest] = await store.rows<{ time: number | null }>(`SELECT max(time) AS time FROM events WHERE ${where}`)
  onStep?.('counting lists')
  await countLists(store, catalog, where)
  const counts = await crowdCounts(store, k)
  const empty: Model = { format: modelFormat, made: newest?.time ?? 0, k, weights: {}, items: {}, facets: {}, next: {}, shards: 0 }
  onStep?.('placing items')
  const placing = await learnVectors(store, catalog, { counts, where })
  onStep?.('fitting the weights of what comes next')
  const foretelling = await fitNext(store, { k, until })
  onStep?.('weighing offers')
  const offers = await learnOffers(store, { k, where, newest: newest?.time ?? 0, horizonDays })
  onStep?.('counting neighbours')
  await countSessions(store, { k, where: endsBefore(until) })
  onStep?.('fitting the weights of lists')
  const vectors = await placing?.learnt
  const weights = fitLists(await choicesOf(store, catalog, { counts, vectors, where }))
  const next = (await foretelling?.learnt) ?? {}
  const [{ n: items } = { n: 0 }] = await store.rows<{ n: number }>('SELECT count(DISTINCT item) AS n FROM neighbours')
  return { ...empty, ...crowdOf(counts), ...(vectors && { vectors: vectors.all }), weights, next, ...(offers && { offers }), shards: items ? shardsFor(items) : 0 }
}

/** Items in one shard: about 20 kB, so that a page that touches a few items loads little. */
const itemsPerShard = 64

const shardsFor = (items: number): number => Math.min(mostShards, 2 ** Math.ceil(Math.log2(Math.max(1, items / itemsPerShard))))
