import { eachFacet, type Item } from '@reshelf/engine'
import { listsOf } from '../replay/listsOf'
import { replay } from '../replay/replay'
import type { Store } from '../store/openStore'
import { foldOf } from './folds'

/** Fractions are multiples of 2⁻²⁰: sums of them are exact, so the same log gives the same model in whatever order it is summed. */
export const exactly: number = 2 ** 20

/**
 * Counts what the lists of a log taught, into two tables:
 *
 * - `shown (shopper, fold, list, item, clicked, expected)`, one row for each candidate of each clicked list
 * - `item_facets (item, facet, value)` of every item shown, but for facets that are numbers
 *
 * `expected` is the number of clicks the place would get whatever lay there: the click-through of that place among
 * lists of the log, so that an item is not liked for having stood first (clicks over expected clicks: Zhang & Jones 2007).
 */
export async function countLists(store: Store, catalog: ReadonlyMap<string, Item>, where: string): Promise<void> {
  await store.run(`
    DROP TABLE IF EXISTS placed; DROP TABLE IF EXISTS shown; DROP TABLE IF EXISTS item_facets;
    CREATE TABLE placed (shopper VARCHAR, fold INTEGER, list VARCHAR, item VARCHAR, place INTEGER, clicked INTEGER);
    CREATE TABLE item_facets (item VARCHAR, facet VARCHAR, value VARCHAR)`)
  const placed = await store.append('placed')
  const facets = await store.append('item_facets')
  const known = new Set<string>()
  for await (const { shopper, events } of replay(store, catalog, where)) {
    const fold = foldOf(shopper)
    for (const { name, items, clicked } of listsOf(events)) {
      items.forEach((item, place) => {
        placed.row(shopper, fold, name, item.item_id, place, +clicked.has(place))
        if (known.has(item.item_id)) return
        known.add(item.item_id)
        eachFacet(item, (facet, values) => {
          // A number is liked for being near, not for being equal: that is `numericAffinity`.
          if (typeof item[facet] !== 'number') values.forEach((value) => facets.row(item.item_id, facet, value))
        })
      })
    }
  }
  placed.end()
  facets.end()
  await store.run(`
    CREATE TABLE shown AS
      SELECT shopper, fold, list, item, clicked, rate AS expected
      FROM placed JOIN (SELECT place, round(avg(clicked) * ${exactly}) / ${exactly} AS rate FROM placed GROUP BY place) USING (place);
    DROP TABLE placed`)
}
