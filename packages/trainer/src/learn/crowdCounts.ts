import type { Row, Store } from '../store/store'
import { folds } from './folds'

/** Clicks and expected clicks of one thing, in total and by fold. */
export interface Tally {
  readonly clicks: Float64Array
  readonly expected: Float64Array
}

/** What lists taught, of everything that enough shoppers saw: by list and item, and by facet and value. */
export interface CrowdCounts {
  readonly items: ReadonlyMap<string, ReadonlyMap<string, Tally>>
  readonly facets: ReadonlyMap<string, ReadonlyMap<string, Tally>>
}

interface TallyRow extends Row {
  readonly kind: string
  readonly value: string
  readonly fold: number
  readonly clicks: number
  readonly expected: number
}

/** Of items, of items by list and of facet values those seen most: many more than a model has room for. */
const mostCounted = 50_000

/**
 * Reads the counts from the tables of `countLists`.
 *
 * @param k what fewer shoppers have seen is left out
 */
export async function crowdCounts(store: Store, k: number): Promise<CrowdCounts> {
  const enough = Math.max(1, Math.floor(k))
  const byItem = (list: string): string => `
    SELECT l AS kind, shown.item AS value, fold, CAST(sum(clicked) AS DOUBLE) AS clicks, sum(expected) AS expected
    FROM shown JOIN (
      SELECT ${list} AS l, item FROM shown GROUP BY 1, 2 HAVING count(DISTINCT shopper) >= ${enough}
      ORDER BY sum(expected) DESC, l, item LIMIT ${mostCounted}) AS s
      ON s.l = ${list} AND s.item = shown.item
    GROUP BY 1, 2, 3`
  const items = new Map<string, Map<string, Tally>>()
  for await (const row of store.stream<TallyRow>(byItem("''"))) add(items, row)
  const [lists] = await store.rows<{ n: number }>('SELECT count(DISTINCT list) AS n FROM shown')
  // With one list there is nothing to tell apart.
  if (lists!.n > 1) for await (const row of store.stream<TallyRow>(byItem('list'))) add(items, row)
  const facets = new Map<string, Map<string, Tally>>()
  for await (const row of store.stream<TallyRow>(`
    WITH seen AS (
      SELECT shopper, fold, facet, value, sum(clicked) AS clicks, sum(expected) AS expected
      FROM shown JOIN item_facets USING (item) GROUP BY shopper, fold, facet, value),
    enough AS (
      SELECT facet, value FROM seen GROUP BY facet, value HAVING count(*) >= ${enough}
      ORDER BY sum(expected) DESC, facet, value LIMIT ${mostCounted})
    SELECT facet AS kind, value, fold, CAST(sum(clicks) AS DOUBLE) AS clicks, sum(expected) AS expected
    FROM seen JOIN enough USING (facet, value) GROUP BY 1, 2, 3`))
    add(facets, row)
  return { items, facets }
}

function add(tallies: Map<string, Map<string, Tally>>, { kind, value, fold, clicks, expected }: TallyRow): void {
  let ofKind = tallies.get(kind)
  if (!ofKind) tallies.set(kind, (ofKind = new Map()))
  let tally = ofKind.get(value)
  if (!tally) ofKind.set(value, (tally = { clicks: new Float64Array(folds), expected: new Float64Array(folds) }))
  tally.clicks[fold] = tally.clicks[fold]! + clicks
  tally.expected[fold] = tally.expected[fold]! + expected
}
