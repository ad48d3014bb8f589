import type { Store } from '../store/openStore'
import { exactly } from './countLists'

/** Neighbours kept of each item. */
export const neighboursPerItem = 20
/** Touches further apart than this have little to do with each other. */
const mostDistance = 20
/** What comes before an item says less about what follows it than what came after it. */
const backwards = 0.7

/**
 * Counts which items are touched in one session, into the table `neighbours (item, neighbour, after, within,
 * sessions)`: each item itself and the best 20 others.
 *
 *   after  = sessions in which the neighbour comes directly after / (sessions of the item + ½)
 *   within = Σ_sessions max 1/√distance / (sessions of the item + ½), backwards × 0.7
 *
 *   sessions = sessions of the neighbour
 *
 * as sequential rules do (Ludewig & Jannach 2018, §3.2, with the distance's square root). An item's own
 * shares say how often it is opened again.
 *
 * @param k     items of fewer shoppers are left out, and pairs of fewer than two (of one where k is 1)
 * @param where a condition on `touches`
 */
export async function countSessions(store: Store, { k, where }: { k: number; where: string }): Promise<void> {
  const enough = Math.max(1, Math.floor(k))
  await store.run(`
    DROP TABLE IF EXISTS neighbours; DROP TABLE IF EXISTS steps; DROP TABLE IF EXISTS item_sessions;
    CREATE TABLE steps AS
      SELECT shopper, session, item, row_number() OVER (PARTITION BY shopper, session ORDER BY time, seq) AS place
      FROM touches WHERE ${where};
    CREATE TABLE item_sessions AS
      SELECT item, count(DISTINCT hash(shopper, session)) AS sessions FROM steps GROUP BY item HAVING count(DISTINCT shopper) >= ${enough};
    CREATE TABLE neighbours AS
      WITH known AS (SELECT steps.* FROM steps JOIN item_sessions USING (item) WHERE place <= 200),
      pairs AS (
        SELECT a.item AS item, b.item AS neighbour, a.shopper AS shopper, a.session AS session,
          max(CASE WHEN b.place = a.place + 1 THEN 1 ELSE 0 END) AS direct,
          round(max(CASE WHEN b.place > a.place THEN 1.0 ELSE ${backwards} END / sqrt(abs(b.place - a.place))) * ${exactly}) / ${exactly} AS near
        FROM known AS a JOIN known AS b ON a.shopper = b.shopper AND a.session = b.session
        WHERE a.place <> b.place AND abs(b.place - a.place) <= ${mostDistance} AND (a.item <> b.item OR b.place > a.place)
        GROUP BY 1, 2, 3, 4),
      sums AS (
        SELECT item, neighbour, sum(direct) AS direct, sum(near) AS near FROM pairs
        GROUP BY item, neighbour HAVING count(DISTINCT shopper) >= ${Math.min(2, enough)}),
      shares AS (
        SELECT own.item AS item, neighbour, direct / (own.sessions + 0.5) AS after, near / (own.sessions + 0.5) AS within, other.sessions AS sessions
        FROM sums JOIN item_sessions AS own ON own.item = sums.item JOIN item_sessions AS other ON other.item = sums.neighbour),
      ranked AS (
        SELECT *, row_number() OVER (PARTITION BY item ORDER BY after + within DESC, neighbour) AS place FROM shares WHERE item <> neighbour)
      SELECT item, neighbour, after, within, sessions FROM ranked WHERE place <= ${neighboursPerItem}
      UNION ALL
      SELECT i.item AS item, i.item AS neighbour, coalesce(after, 0) AS after, coalesce(within, 0) AS within, i.sessions AS sessions
      FROM item_sessions AS i LEFT JOIN shares ON shares.item = i.item AND shares.neighbour = i.item;
    DROP TABLE steps; DROP TABLE item_sessions`)
}
