import type { Dialect, Fields, Told } from './dialect'
import { toEvent } from './toEvent'
import { watchCalls, watchGlobal } from './watch'

/**
 * One call: the method's name, then its argument. A conversion may be anything: what it was, the method or the subtype
 * says, or at least the name that the shop gave it.
 */
export function readSearchInsights({ 0: method, 1: given }: Fields): readonly Told[] {
  const { eventSubtype, eventName, objectIDs, objectData, ...envelope } = Object(given) as Fields
  const items = [objectIDs ?? []].flat().map((objectID, at) => ({ ...((objectData as Fields | undefined)?.[at] as Fields), objectID }))
  const said = [method, eventSubtype, eventName].join()
  const name =
    /^click/.test(said) ? 'select_item'
    : /^view/.test(said) ? (items[1] ? 'view_item_list' : 'view_item')
    : /cart/i.test(said) ? 'add_to_cart'
    : /purchas/i.test(said) ? 'purchase'
    : ''
  return items[0] && name ? toEvent(name, { ...envelope, items }) : []
}

/**
 * Algolia's search-insights: `aa('clickedObjectIDsAfterSearch', {objectIDs, positions})`, a function that keeps its
 * calls in a queue until the library is there. Source: Algolia, search-insights.js.
 */
export const searchInsights: Dialect = {
  name: 'aa',
  start: (ear) =>
    watchGlobal(ear, 'aa', (aa) => {
      watchCalls(ear, ear.page, 'aa', (given) => readSearchInsights({ ...given }))
      return (aa as { queue?: Fields[] }).queue?.flatMap(readSearchInsights)
    }),
}
