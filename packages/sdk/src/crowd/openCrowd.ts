import { cartOf, crowdKnowledge, mostAsked, readShard, sessionOf, shardOf, type CrowdKnowledge, type History, type Item, type Model, type Neighbour, type Pool } from '@reshelf/engine'

/** A shopper at a moment. */
export interface Moment {
  readonly history: History
  /** Milliseconds since 1970. */
  readonly now: number
}

/** What the model's crowd says of what a shopper has in hand. */
export interface Crowd {
  readonly knowledge: CrowdKnowledge
  /** Reads the neighbours of items in question, in hand and in the cart; true where any was not there before. Never rejects. */
  readonly read: (of: readonly string[], moment: Moment) => Promise<boolean>
  /** What the session leads to and no candidate is: by its id alone. */
  readonly unknown: (pool: Pool, moment: Moment) => Item[]
}

/** Where a model's neighbour table lies. */
export interface OpenCrowdOptions {
  readonly model: Model
  /** Address of the `model.json`; the table's files lie in `neighbours/` beside it. */
  readonly address: string
  readonly signal: AbortSignal
}

export type OpenCrowd = (options: OpenCrowdOptions) => Crowd

/** So many files are kept in memory: what a shopper touches in one session lies in fewer. */
const mostFiles = 64

/**
 * Opens a model's neighbour table: a file is fetched once a page, when an item in it is asked for. One that is missing or damaged
 * has no rows.
 */
export const openCrowd: OpenCrowd = ({ model, address, signal }) => {
  const files = new Map<number, Promise<ReturnType<typeof readShard>>>()
  const rows = new Map<string, readonly Neighbour[] | undefined>()
  const fetchFile = async (number: number): Promise<ReturnType<typeof readShard>> => {
    const { href } = new URL(`neighbours/${number}.json`, new URL(address, document.baseURI))
    const text = await fetch(href, { signal }).then((response) => (response.ok ? response.text() : ''))
    return readShard(text)
  }
  const readRow = async (item: string): Promise<boolean> => {
    if (!model.shards || rows.has(item)) return false
    const number = shardOf(item, model.shards)
    if (!files.has(number)) {
      if (files.size >= mostFiles) files.delete(files.keys().next().value!)
      files.set(number, fetchFile(number).catch(() => readShard('')))
    }
    const { [item]: row } = await files.get(number)!
    rows.set(item, row)
    return !!row
  }
  const knowledge = crowdKnowledge(model, (item) => rows.get(item))
  return {
    knowledge,
    async read(of, { history, now }) {
      const inHand = sessionOf(history, now).map(({ id }) => id)
      const cart = cartOf(history).map(({ item }) => item.item_id)
      const asked = [of, inHand, cart].flatMap((ids) => ids.slice(0, mostAsked))
      return (await Promise.all(asked.map(readRow))).includes(true)
    },
    unknown: (pool, { history, now }) => knowledge.next!(sessionOf(history, now)).flatMap(({ id }) => (pool.placeOf(id) === undefined ? { item_id: id } : [])),
  }
}
