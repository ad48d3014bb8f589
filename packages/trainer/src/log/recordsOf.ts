import type { Piece } from './readPieces'
import { note, type LogReport } from './report'
import { toRecord } from './toRecord'

/** One record of a log file, and the line (in a table, the row) it stands in, from 1. */
export interface LogRecord {
  readonly record: unknown
  readonly line: number
}

/** The records of a piece of an NDJSON file. A line that is no JSON is noted and left out. */
export function* recordsOf({ bytes, first }: Piece, { file, report }: { file: string; report: LogReport }): Generator<LogRecord> {
  let line = first
  for (const text of new TextDecoder().decode(bytes).split('\n')) {
    const at = line++
    if (!text.trim()) continue
    let record: unknown
    try {
      record = JSON.parse(text)
    } catch {
      note(report, 'not-json', `${file}:${at}`)
      continue
    }
    yield { record: toRecord(record), line: at }
  }
}
