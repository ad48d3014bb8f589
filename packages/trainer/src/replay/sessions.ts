import type { Row, Store } from '../store/store'

/** The items one shopper touched in one session, in time order. */
export interface Session {
  readonly shopper: string
  readonly session: string
  readonly items: readonly string[]
  /** Of the first touch, in milliseconds since 1970. */
  readonly start: number
}

interface Step extends Row {
  readonly shopper: string
  readonly session: string
  readonly time: number
  readonly item: string
}

/** The sessions of the log, one after another. @param where a condition on `touches` */
export async function* sessions(store: Store, where = 'true'): AsyncGenerator<Session> {
  let current: { shopper: string; session: string; items: string[]; start: number } | undefined
  for await (const { shopper, session, time, item } of store.stream<Step>(`SELECT shopper, session, time, item FROM touches WHERE ${where} ORDER BY shopper, session, time, seq`)) {
    if (current?.shopper !== shopper || current.session !== session) {
      if (current) yield current
      current = { shopper, session, items: [], start: time }
    }
    current.items.push(item)
  }
  if (current) yield current
}

/**
 * The moment that parts the sessions of a log: of those with more than one touch, the given share ends before it.
 *
 * @returns milliseconds since 1970; Infinity where there are none
 */
export async function sessionTime(store: Store, share: number, where = 'true'): Promise<number> {
  const [found] = await store.rows<{ time: number | null }>(`
    SELECT max(time) AS time FROM (
      SELECT time, row_number() OVER (ORDER BY time, shopper, session) AS place, count(*) OVER () AS n
      FROM (SELECT shopper, session, max(time) AS time FROM touches WHERE ${where} GROUP BY 1, 2 HAVING count(*) > 1))
    WHERE place <= floor(n * ${share}) + 1`)
  return found?.time ?? Infinity
}

/** A session as one number, in SQL. */
export const visit = "cityHash64(concat(shopper, ' ', session))"

/** A condition on `touches`: of the sessions that end before a moment, or of the others. */
export const endsBefore = (time: number): string => (time === Infinity ? 'true' : `${visit} IN (SELECT ${visit} FROM touches GROUP BY shopper, session HAVING max(time) < ${time})`)
export const endsAfter = (time: number): string => (time === Infinity ? 'false' : `${visit} IN (SELECT ${visit} FROM touches GROUP BY shopper, session HAVING max(time) >= ${time})`)
