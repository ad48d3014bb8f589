import { readPieces } from './readPieces'
import { isTable, readTable } from './readTable'
import { recordsOf, type LogRecord } from './recordsOf'
import { note, type LogReport } from './report'
import { toRecord } from './toRecord'

export interface ReadOptions {
  /** Column names of a table by the name they have in the log format. */
  readonly columns: Readonly<Record<string, string>>
  readonly report: LogReport
}

/**
 * The records of a file in the log format: NDJSON, gzipped or not, CSV or Parquet; of Reshelf's own events, a GA4
 * BigQuery export or a Segment log. A line that is no JSON is noted and left out.
 */
export async function* readRecords(file: string, { columns, report }: ReadOptions): AsyncGenerator<LogRecord> {
  if (isTable(file)) {
    let row = 0
    for await (const record of readTable(file, columns)) yield { record: toRecord(record), line: ++row }
    return
  }
  for await (const piece of readPieces(file, { onTruncated: (line) => note(report, 'truncated-file', `${file}:${line}`) })) yield* recordsOf(piece, { file, report })
}
