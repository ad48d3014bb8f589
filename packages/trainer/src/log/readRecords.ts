import { note, type LogReport } from './report'
import { readLines } from './readLines'

/** One record of a log file, and the line (or row) it stands in, from 1. */
export interface LogRecord {
  readonly record: unknown
  readonly line: number
}

export interface ReadOptions {
  readonly columns: Readonly<Record<string, string>>
  readonly report: LogReport
  /** Told the bytes of this file read so far. */
  readonly onBytes?: (bytes: number) => void
}

/** The records of a file: NDJSON, gzipped or not. A line that is no JSON is noted and left out. */
export async function* readRecords(file: string, { report, onBytes }: ReadOptions): AsyncGenerator<LogRecord> {

  for await (const [text, line] of readLines(file, { onTruncated: () => note(report, 'truncated-file', file), onBytes })) {
    if (!text.trim()) continue
    let record: unknown
    try {
      record = JSON.parse(text)
    } catch {
      note(report, 'not-json', `${file}:${line}`)
      continue
    }
    yield { record, line }
  }
}
