import { addEvent, emptyProfile, orderItems, type Item, type Ordering, type RankModel, type ShopEvent } from '@reshelf/engine'
import { listsOf, type ShownList } from './listsOf'

/** A list, and what the engine says of it before anybody has clicked. */
export interface ScoredList {
  readonly list: ShownList
  readonly ordering: Ordering
}

/**
 * Folds one shopper's events in time order and asks the engine about each list at the moment it was shown: the profile
 * holds what happened before, nothing else.
 *
 * @param wanted which lists to ask about
 */
export function scoreLists(events: readonly ShopEvent[], { model, wanted }: { model?: RankModel | undefined; wanted: (list: ShownList) => boolean }): ScoredList[] {
  const lists = new Map(listsOf(events).filter(wanted).map((list) => [list.at, list]))
  const profile = emptyProfile()
  const scored: ScoredList[] = []
  if (!lists.size) return scored
  events.forEach((event, at) => {
    const list = lists.get(at)
    if (list) scored.push({ list, ordering: orderItems(list.items as Item[], { profile, now: event.time, query: list.query, listName: list.name, model }) })
    addEvent(profile, event)
  })
  return scored
}
