import type { Store } from '../store/store'

/**
 * The moment that parts the lists of a log: of those shown, the given share lies before it.
 *
 * @returns milliseconds since 1970; Infinity where the log shows no lists
 */
export async function listTime(store: Store, share: number): Promise<number> {
  const [found] = await store.rows<{ time: number | null }>(`
    SELECT max(time) AS time FROM (
      SELECT time, row_number() OVER (ORDER BY time, seq) AS place, count(*) OVER () AS n FROM events WHERE name = 'view_item_list')
    WHERE place <= floor(n * ${share}) + 1`)
  return found?.time ?? Infinity
}
