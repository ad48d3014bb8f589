import { checkEvent } from '../log/checkEvent'
import type { Piece } from '../log/readPieces'
import { recordsOf, type LogRecord } from '../log/recordsOf'
import { createReport, note, type LogReport } from '../log/report'
import { rowText } from './createLoader'

/** Stands for an id where the log gives none. */
const unnamed = '-'

/** What touches an item: all but looking at a list and leaving. */
const touching = new Set(['view_item', 'select_item', 'add_to_cart', 'add_to_wishlist', 'purchase'])

/** Longer ones say nothing about a person, and a store's rows have an end. */
const mostCharacters = 1_000_000

/** Where a part of a log comes from. */
export interface Origin {
  readonly file: string
  /** Lines of the files before it. */
  readonly start: number
  /** Milliseconds since 1970. */
  readonly now: number
}

/** A part of a log as rows of the tables `raw` and `raw_touches`, and what was wrong with it. */
export interface CheckedPart {
  readonly raw: string
  readonly touches: string
  readonly problems: LogReport['problems']
  /** Lines of the log up to its end, as far as they hold records. */
  readonly lines: number
}

/** Checks a piece of an NDJSON file. */
export const checkPiece = ({ piece, origin }: { piece: Piece; origin: Origin }): CheckedPart => {
  const report = createReport()
  return checkRecords(recordsOf(piece, { file: origin.file, report }), { ...origin, report })
}

/** Checks records one by one, and notes what is wrong with them in the report. */
export function checkRecords(records: Iterable<LogRecord>, { file, start, now, report }: Origin & { report: LogReport }): CheckedPart {
  let raw = ''
  let touches = ''
  let lines = start
  for (const { record, line } of records) {
    const seq = (lines = start + line)
    const checked = checkEvent(record, { id: unnamed, now })
    if (!checked.event) {
      note(report, checked.problem, `${file}:${line}`)
      continue
    }
    if (checked.repaired) note(report, checked.repaired, `${file}:${line}`)
    const { event, shopper } = checked
    const { id, ...said } = event
    const payload = JSON.stringify(said)
    if (payload.length > mostCharacters) {
      note(report, 'too-long', `${file}:${line}`)
      continue
    }
    const time = Math.round(event.time)
    raw += rowText([seq, time, shopper, event.session, event.name, payload, id === unnamed ? '' : id])
    if (touching.has(event.name)) for (const { item_id } of event.items ?? []) touches += rowText([seq, time, shopper, event.session, item_id])
  }
  return { raw, touches, problems: report.problems, lines }
}
