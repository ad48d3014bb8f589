import { visit } from '../replay/sessions'
import type { Store } from '../store/store'
import { exactly } from './countLists'

/** Neighbours kept of each item. */
export const neighboursPerItem = 20
/** Touches further apart than this have little to do with each other. */
const mostDistance = 20
/** What comes before an item says less about what follows it than what came after it. */
const backwards = 0.7
/** Pairs are counted for so many touches at a time, whole shoppers each: memory stays flat in the log. */
const touchesPerPart = 2_000_000

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
    DROP TABLE IF EXISTS neighbours; DROP TABLE IF EXISTS steps; DROP TABLE IF EXISTS item_sessions; DROP TABLE IF EXISTS known; DROP TABLE IF EXISTS pairs;
    CREATE TABLE steps AS
      SELECT cityHash64(shopper) AS person, ${visit} AS visit, item, row_number() OVER (PARTITION BY shopper, session ORDER BY time, seq) AS place
      FROM touches WHERE ${where};
    CREATE TABLE item_sessions AS
      SELECT item, sessions, CAST(row_number() OVER (ORDER BY item) AS BIGINT) AS number
      FROM (SELECT item, count(DISTINCT visit) AS sessions FROM steps GROUP BY item HAVING count(DISTINCT person) >= ${enough}) AS counted;
    CREATE TABLE known AS SELECT person, visit, number, place FROM steps JOIN item_sessions USING (item) WHERE place <= 200;
    CREATE TABLE pairs (item BIGINT, neighbour BIGINT, direct BIGINT, near DOUBLE, shoppers BIGINT)`)
  const [touches] = await store.rows<{ n: number }>('SELECT count(*) AS n FROM known')
  const parts = Math.ceil(touches!.n / touchesPerPart)
  for (let part = 0; part < parts; part++) await store.run(countPairs(`person % ${parts} = ${part}`))
  await store.run(`
    CREATE TABLE neighbours AS
      WITH sums AS (
        SELECT item, neighbour, sum(direct) AS direct, sum(near) AS near FROM pairs
        GROUP BY item, neighbour HAVING sum(shoppers) >= ${Math.min(2, enough)}),
      shares AS (
        SELECT own.item AS item, other.item AS neighbour, direct / (own.sessions + 0.5) AS after, near / (own.sessions + 0.5) AS within, other.sessions AS sessions
        FROM sums JOIN item_sessions AS own ON own.number = sums.item JOIN item_sessions AS other ON other.number = sums.neighbour),
      ranked AS (
        SELECT *, row_number() OVER (PARTITION BY item ORDER BY after + within DESC, neighbour) AS place FROM shares WHERE item <> neighbour)
      SELECT item, neighbour, after, within, sessions FROM ranked WHERE place <= ${neighboursPerItem}
      UNION ALL
      SELECT i.item AS item, i.item AS neighbour, coalesce(after, 0) AS after, coalesce(within, 0) AS within, i.sessions AS sessions
      FROM item_sessions AS i LEFT JOIN (SELECT * FROM shares WHERE item = neighbour) AS again ON again.item = i.item;
    DROP TABLE steps; DROP TABLE item_sessions; DROP TABLE known; DROP TABLE pairs`)
}

const countPairs = (part: string): string => `
  INSERT INTO pairs
    SELECT item, neighbour, sum(direct) AS direct, sum(near) AS near, count(DISTINCT person) AS shoppers
    FROM (
      SELECT a.number AS item, b.number AS neighbour, a.person AS person, a.visit AS visit,
        max(CASE WHEN b.place = a.place + 1 THEN 1 ELSE 0 END) AS direct,
        round(max(CASE WHEN b.place > a.place THEN 1.0 ELSE ${backwards} END / sqrt(abs(b.place - a.place))) * ${exactly}) / ${exactly} AS near
      FROM (SELECT * FROM known WHERE ${part}) AS a JOIN (SELECT * FROM known WHERE ${part}) AS b ON a.visit = b.visit
      WHERE a.place <> b.place AND abs(b.place - a.place) <= ${mostDistance} AND (a.number <> b.number OR b.place > a.place)
      GROUP BY 1, 2, 3, 4) AS met
    GROUP BY item, neighbour`
