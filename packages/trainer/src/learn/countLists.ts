import { eachFacet, type Item } from '@reshelf/engine'
import { listsOf } from '../replay/listsOf'
import { replay } from '../replay/replay'
import type { Store } from '../store/store'
import { foldOf } from './folds'

/** Fractions are multiples of 2⁻²⁰: sums of them are exact, so the same log gives the same model in whatever order it is summed. */
export const exactly: number = 2 ** 20

/** Lists that weights are learnt from: more would change them by less than a thousandth. */
const mostSampled = 10_000

/**
 * Counts what the lists of a log taught, into three tables:
 *
 * - `shown (shopper, fold, list, item, clicked, expected)`, one row for each candidate of each clicked list, shoppers by
 *   number
 * - `item_facets (item, facet, value)` of every item shown, but for facets that are numbers
 * - `sampled (shopper)`, as many shoppers as make 10,000 lists, to learn weights from
 *
 * `expected` is the number of clicks the place would get whatever lay there: the click-through of that place among
 * lists of the log, so that an item is not liked for having stood first (clicks over expected clicks: Zhang & Jones 2007).
 */
export async function countLists(store: Store, catalog: ReadonlyMap<string, Item>, where: string): Promise<void> {
  await store.run(`
    DROP VIEW IF EXISTS shown; DROP TABLE IF EXISTS placed; DROP TABLE IF EXISTS rates; DROP TABLE IF EXISTS item_facets; DROP TABLE IF EXISTS sampled;
    CREATE TABLE placed (shopper INTEGER, fold INTEGER, list VARCHAR, item VARCHAR, place INTEGER, clicked INTEGER);
    CREATE TABLE item_facets (item VARCHAR, facet VARCHAR, value VARCHAR);
    CREATE TABLE sampled (shopper VARCHAR)`)
  const placed = store.load('placed')
  const facets = store.load('item_facets')
  const sampled = store.load('sampled')
  let shoppers = 0
  let lists = 0
  const known = new Set<string>()
  for await (const { shopper, events } of replay(store, catalog, `${where} AND name IN ('view_item_list', 'select_item')`)) {
    const fold = foldOf(shopper)
    const clickedLists = listsOf(events)
    if (clickedLists.length && lists < mostSampled) void sampled.row(shopper)
    lists += clickedLists.length
    shoppers++
    for (const { name, items, clicked } of clickedLists) {
      for (const [place, item] of items.entries()) {
        const full = placed.row(shoppers, fold, name, item.item_id, place, +clicked.has(place))
        if (full) await full
        if (known.has(item.item_id)) continue
        known.add(item.item_id)
        eachFacet(item, (facet, values) => {
          // A number is liked for being near, not for being equal: `fitVectors` sees to that.
          if (typeof item[facet] !== 'number') for (const value of values) void facets.row(item.item_id, facet, value)
        })
      }
    }
  }
  for (const table of [placed, facets, sampled]) await table.end()
  await store.run(`
    CREATE TABLE rates AS SELECT place, round(avg(clicked) * ${exactly}) / ${exactly} AS rate FROM placed GROUP BY place;
    CREATE VIEW shown AS SELECT shopper, fold, list, item, clicked, rate AS expected FROM placed JOIN rates USING (place)`)
}
