import { stat } from 'node:fs/promises'
import type { Item } from '@reshelf/engine'
import { readPieces } from '../log/readPieces'
import { readRecords } from '../log/readRecords'
import { isTable } from '../log/readTable'
import type { LogRecord } from '../log/recordsOf'
import { createReport, note, type LogReport } from '../log/report'
import { openThreads, type Threads } from '../threads/openThreads'
import { checkPiece, checkRecords, type CheckedPart, type Origin } from './checkLog'
import { dropRepeats } from './dropRepeats'
import type { Store } from './store'

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
export async function loadLog(store: Store, { files, columns = {}, now, report, onProgress }: LoadOptions): Promise<void> {
  await store.run(`
    CREATE TABLE raw (seq BIGINT, time BIGINT, shopper VARCHAR, session VARCHAR, name VARCHAR, payload VARCHAR, id VARCHAR);
    CREATE TABLE raw_touches (seq BIGINT, time BIGINT, shopper VARCHAR, session VARCHAR, item VARCHAR)`)
  const [raw, touches] = [store.load('raw'), store.load('raw_touches')]
  const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size))
  const whole = sizes.reduce((sum, size) => sum + size, 0)
  /** Of each file the lines of those before it. */
  const starts: number[] = []
  let done = 0
  let lines = 0
  const threads: Checkers = openThreads({ script: 'checkThread', work: checkPiece })
  try {
    for (const [at, file] of files.entries()) {
      const start = lines
      starts.push(start)
      const onBytes = (bytes: number): void => onProgress?.((done + bytes) / whole)
      for await (const part of checkedParts(file, { threads, origin: { file, start, now }, columns, onBytes })) {
        for (const [problem, { count, first }] of part.problems) note(report, problem, first, count)
        lines = Math.max(lines, part.lines)
        await Promise.all([raw.rows(part.raw), touches.rows(part.touches)])
      }
      done += sizes[at]!
    }
  } finally {
    await threads.end()
  }
  await raw.end()
  await touches.end()
  const lineOf = (seq: number): string => {
    const at = starts.findLastIndex((start) => start < seq)
    return `${files[at]}:${seq - starts[at]!}`
  }
  await dropRepeats(store, { report, lineOf })
  const [counted] = await store.rows<{ n: number }>('SELECT count(*) AS n FROM events')
  report.events = counted!.n
}

type Checkers = Threads<Parameters<typeof checkPiece>[0], CheckedPart>

/** Records of a table checked at a time. */
const recordsPerPart = 1000

/** A file part by part, in its order, while the next parts are being checked. */
async function* checkedParts(
  file: string,
  { threads, origin, columns, onBytes }: { threads: Checkers; origin: Origin; columns: Readonly<Record<string, string>>; onBytes: (bytes: number) => void },
): AsyncGenerator<CheckedPart> {
  if (isTable(file)) {
    const records: LogRecord[] = []
    const check = (): CheckedPart => checkRecords(records.splice(0), { ...origin, report: createReport() })
    for await (const record of readRecords(file, { columns, report: createReport() })) if (records.push(record) === recordsPerPart) yield check()
    yield check()
    return
  }
  const truncated = createReport()
  const parts: Promise<CheckedPart>[] = []
  for await (const piece of readPieces(file, { onTruncated: (line) => note(truncated, 'truncated-file', `${file}:${line}`), onBytes })) {
    const part = threads.ask({ piece, origin }, [piece.bytes.buffer as ArrayBuffer])
    // Whoever waits for it hears of a failure.
    part.catch(() => undefined)
    if (parts.push(part) > 2 * threads.count) yield await parts.shift()!
  }
  for (const part of parts) yield await part
  yield { raw: '', touches: '', problems: truncated.problems, lines: 0 }
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
