import { note, type LogReport } from '../log/report'
import type { Store } from './store'

/** A person does not make more events than this; what does is a crawler, and would teach its own habits. */
const mostEvents = 20_000

/** By what two events are the same one: their id, or all they say. */
const twin = "cityHash64(CASE WHEN id <> '' THEN id ELSE concat(shopper, ' ', payload) END)"

/**
 * Makes the tables `events` and `touches` of those that were read: without events that stand in the logs twice (same
 * id, or the same line without one; the first stays) and without shoppers that have more than 20,000 events.
 *
 * @param lineOf where an event stands, by its `seq`
 */
export async function dropRepeats(store: Store, { report, lineOf }: { report: LogReport; lineOf: (seq: number) => string }): Promise<void> {
  await store.run(`
    CREATE TABLE twins AS SELECT ${twin} AS twin, min(seq) AS stays FROM raw GROUP BY 1 HAVING count(*) > 1;
    CREATE TABLE dropped AS SELECT seq FROM raw JOIN (SELECT twin AS known, stays FROM twins) AS t ON ${twin} = known WHERE seq <> stays;
    CREATE TABLE crawlers AS
      SELECT shopper, min(seq) AS seq FROM raw WHERE seq NOT IN (SELECT seq FROM dropped) GROUP BY shopper HAVING count(*) > ${mostEvents}`)
  const [again] = await store.rows<{ n: number; seq: number | null }>('SELECT count(*) AS n, min(seq) AS seq FROM dropped')
  const [crawlers] = await store.rows<{ n: number; seq: number | null }>('SELECT count(*) AS n, min(seq) AS seq FROM crawlers')
  if (again!.n) note(report, 'duplicate', lineOf(again!.seq!), again!.n)
  if (crawlers!.n) note(report, 'crawler', lineOf(crawlers!.seq!), crawlers!.n)
  const all = !again!.n && !crawlers!.n
  const kept = 'WHERE seq NOT IN (SELECT seq FROM dropped) AND shopper NOT IN (SELECT shopper FROM crawlers)'
  for (const [table, raw, columns] of [
    ['events', 'raw', 'seq, time, shopper, session, name, payload'],
    ['touches', 'raw_touches', 'seq, time, shopper, session, item'],
  ]) {
    // Nearly always nothing goes: then nothing is copied.
    await store.run(all ? `CREATE VIEW ${table} AS SELECT ${columns} FROM ${raw}` : `CREATE TABLE ${table} AS SELECT ${columns} FROM ${raw} ${kept}; DROP TABLE ${raw}`)
  }
}
