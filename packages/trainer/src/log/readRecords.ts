import { readLines } from './readLines'
import { isTable, readTable } from './readTable'
import { note, type LogReport } from './report'
import { toRecord } from './toRecord'

/** One record of a log file, and the line (in a table, the row) it stands in, from 1. */
export interface LogRecord {
  readonly record: unknown
  readonly line: number
}

export interface ReadOptions {
  /** Column names of a table by the name they have in the log format. */
  readonly columns: Readonly<Record<string, string>>
  readonly report: LogReport
  /** Told the bytes of this file read so far. */
  readonly onBytes?: (bytes: number) => void
}

/**
 * The records of a file in the log format: NDJSON, gzipped or not, CSV or Parquet; of Reshelf's own events, a GA4
 * BigQuery export or a Segment log. A line that is no JSON is noted and left out.
 */
export async function* readRecords(file: string, { columns, report, onBytes }: ReadOptions): AsyncGenerator<LogRecord> {
  if (isTable(file)) {
    let row = 0
    for await (const record of readTable(file, columns)) yield { record: toRecord(record), line: ++row }
    return
  }
  for await (const [text, line] of readLines(file, { onTruncated: (line) => note(report, 'truncated-file', `${file}:${line}`), onBytes })) {
    if (!text.trim()) continue
    let record: unknown
    try {
      record = JSON.parse(text)
    } catch {
      note(report, 'not-json', `${file}:${line}`)
      continue
    }
    yield { record: toRecord(record), line }
  }
}
