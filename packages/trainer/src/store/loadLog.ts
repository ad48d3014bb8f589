import { stat } from 'node:fs/promises'
import type { Item } from '@reshelf/engine'
import { checkEvent } from '../log/checkEvent'
import { readRecords } from '../log/readRecords'
import { note, type LogReport } from '../log/report'
import type { Store } from './openStore'

/** A person does not make more events than this; what does is a crawler, and would teach its own habits. */
const mostEvents = 20_000

/** Stands for an id where the log gives none. */
const unnamed = '-'

/** By what two events are the same one: their id, or all they say. */
const twin = "CASE WHEN id <> '' THEN hash(id) ELSE hash(concat(shopper, payload)) END"

export interface LoadOptions {
  readonly files: readonly string[]
  /** Column names of a CSV or Parquet file by the name they have in the log format. */
  readonly columns?: Readonly<Record<string, string>>
  /** Milliseconds since 1970. */
  readonly now: number
  readonly report: LogReport
  /** Told the share of the files read, from 0 to 1. */
  readonly onProgress?: (share: number) => void
}

/**
 * Reads logs into the store's tables, each event once:
 *
 * - `events (seq, time, shopper, session, name, payload)`, the payload as JSON of the checked event
 * - `touches (seq, time, shopper, session, item)`, one row for each item touched
 *
 * Events twice in the logs (same id, or the same line without one) and shoppers with more than 20,000 events are left
 * out and noted in the report.
 */
export async function loadLog(store: Store, { files, columns, now, report, onProgress }: LoadOptions): Promise<void> {
  await store.run('CREATE TABLE raw (seq BIGINT, time BIGINT, shopper VARCHAR, session VARCHAR, name VARCHAR, payload VARCHAR, id VARCHAR)')
  const rows = await store.append('raw')
  const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size))
  const whole = sizes.reduce((sum, size) => sum + size, 0)
  let done = 0
  let seq = 0
  for (const [at, file] of files.entries()) {
    for await (const { record, line } of readRecords(file, { columns: columns ?? {}, report, onBytes: (bytes) => onProgress?.((done + bytes) / whole) })) {
      const where = `${file}:${line}`
      const checked = checkEvent(record, { id: unnamed, now })
      if (!checked.event) {
        note(report, checked.problem, where)
        continue
      }
      if (checked.repaired) note(report, checked.repaired, where)
      const { shopper, id, ...event } = checked.event
      rows.row(BigInt(seq++), BigInt(Math.round(event.time)), shopper, event.session, event.name, JSON.stringify(event), id === unnamed ? '' : id)
    }
    done += sizes[at]!
  }
  rows.end()
  await dropTwins(store, report)
  await dropCrawlers(store, report)
  await store.run(`
    CREATE TABLE touches AS
      SELECT seq, time, shopper, session, json_extract_string(item, '$.item_id') AS item
      FROM (SELECT seq, time, shopper, session, unnest(json_extract(payload, '$.items[*]')) AS item FROM events
            WHERE name IN ('view_item', 'select_item', 'add_to_cart', 'add_to_wishlist', 'purchase'))`)
  const [counted] = await store.rows<{ n: number }>('SELECT count(*) AS n FROM events')
  report.events = counted!.n
}

async function dropTwins(store: Store, report: LogReport): Promise<void> {
  const [before] = await store.rows<{ n: number; once: number }>(`SELECT count(*) AS n, count(DISTINCT ${twin}) AS once FROM raw`)
  if (before!.n === before!.once) {
    await store.run('CREATE VIEW kept AS SELECT seq, time, shopper, session, name, payload FROM raw')
    return
  }
  await store.run(`
    CREATE TABLE kept AS
      SELECT min(seq) AS seq, min(time) AS time, min(shopper) AS shopper, min(session) AS session, min(name) AS name, min(payload) AS payload
      FROM raw GROUP BY ${twin}`)
  for (let extra = before!.n - before!.once; extra > 0; extra--) note(report, 'duplicate', 'anywhere')
}

async function dropCrawlers(store: Store, report: LogReport): Promise<void> {
  const crawlers = await store.rows<{ shopper: string }>(`SELECT shopper FROM kept GROUP BY shopper HAVING count(*) > ${mostEvents} ORDER BY shopper`)
  for (const { shopper } of crawlers) note(report, 'crawler', shopper)
  await store.run(`CREATE TABLE events AS SELECT * FROM kept WHERE shopper NOT IN (SELECT shopper FROM kept GROUP BY shopper HAVING count(*) > ${mostEvents})`)
}

/** The facts of the catalogue's items by id, from NDJSON with GA4 item keys. */
export async function loadCatalog(file: string | undefined, report: LogReport): Promise<Map<string, Item>> {
  const items = new Map<string, Item>()
  if (!file) return items
  for await (const { record, line } of readRecords(file, { columns: {}, report })) {
    const { item_id: id } = (record ?? {}) as Partial<Item>
    if (typeof id === 'string' || typeof id === 'number') items.set(`${id}`, { ...(record as Item), item_id: `${id}` })
    else note(report, 'no-event', `${file}:${line}`)
  }
  return items
}
