import { stat } from 'node:fs/promises'
import type { Item } from '@reshelf/engine'
import { checkEvent } from '../log/checkEvent'
import { readRecords } from '../log/readRecords'
import { note, type LogReport } from '../log/report'
import { dropRepeats } from './dropRepeats'
import type { Store } from './store'

/** Stands for an id where the log gives none. */
const unnamed = '-'

/** What touches an item: all but looking at a list and leaving. */
const touching = new Set(['view_item', 'select_item', 'add_to_cart', 'add_to_wishlist', 'purchase'])

/** Longer ones say nothing about a person, and a store's rows have an end. */
const mostCharacters = 1_000_000

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
 * `seq` counts lines over all files. Events that were there already and crawlers are left out: see {@link dropRepeats}.
 */
export async function loadLog(store: Store, { files, columns, now, report, onProgress }: LoadOptions): Promise<void> {
  await store.run(`
    CREATE TABLE raw (seq BIGINT, time BIGINT, shopper VARCHAR, session VARCHAR, name VARCHAR, payload VARCHAR, id VARCHAR);
    CREATE TABLE raw_touches (seq BIGINT, time BIGINT, shopper VARCHAR, session VARCHAR, item VARCHAR)`)
  const rows = store.load('raw')
  const touches = store.load('raw_touches')
  const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size))
  const whole = sizes.reduce((sum, size) => sum + size, 0)
  /** Of each file the lines of those before it. */
  const starts: number[] = []
  let done = 0
  let lines = 0
  for (const [at, file] of files.entries()) {
    const start = lines
    starts.push(start)
    for await (const { record, line } of readRecords(file, { columns: columns ?? {}, report, onBytes: (bytes) => onProgress?.((done + bytes) / whole) })) {
      const seq = (lines = start + line)
      const checked = checkEvent(record, { id: unnamed, now })
      if (!checked.event) {
        note(report, checked.problem, `${file}:${line}`)
        continue
      }
      if (checked.repaired) note(report, checked.repaired, `${file}:${line}`)
      const { shopper, id, ...event } = checked.event
      const payload = JSON.stringify(event)
      if (payload.length > mostCharacters) {
        note(report, 'too-long', `${file}:${line}`)
        continue
      }
      const time = Math.round(event.time)
      let full = rows.row(seq, time, shopper, event.session, event.name, payload, id === unnamed ? '' : id)
      if (touching.has(event.name)) for (const { item_id } of event.items ?? []) full = touches.row(seq, time, shopper, event.session, item_id) ?? full
      if (full) await full
    }
    done += sizes[at]!
  }
  await rows.end()
  await touches.end()
  const lineOf = (seq: number): string => {
    const at = starts.findLastIndex((start) => start < seq)
    return `${files[at]}:${seq - starts[at]!}`
  }
  await dropRepeats(store, { report, lineOf })
  const [counted] = await store.rows<{ n: number }>('SELECT count(*) AS n FROM events')
  report.events = counted!.n
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
