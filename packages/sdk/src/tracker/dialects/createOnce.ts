import type { Fields } from './dialect'

/** An event as one source tells it. */
export interface Heard {
  /** Who says so: a dialect, the page's markup, the shop's own call. */
  readonly source: string
  readonly name: string
  readonly payload: Fields
  /** Milliseconds since 1970. */
  readonly time: number
}

/** Says whether an event is news: false when another source has told of the same action already. */
export type Once = (heard: Heard) => boolean

/** What is known of one action. */
interface Action {
  until: number
  /** How often the source tells of it that does so most often. */
  most: number
  readonly by: Map<string, number>
}

/** So many actions are remembered before those that are over are forgotten. */
const mostActions = 200

/**
 * One action that several sources tell of counts once. A source that tells of it twice means it: an action has
 * happened as often as the source says that says it most often.
 *
 *   ga4      add p1 ·············· add p1             counted: 2
 *   woo             add p1 ················ add p1    counted: 0
 *
 * The same action is the same name with the same order number, the same search term, or the same items in whatever
 * order. Reports on one click come within two seconds; those on one view may be as far apart as a page takes to load.
 */
export function createOnce(): Once {
  const known = new Map<string, Action>()
  return ({ source, name, payload, time }) => {
    const { transaction_id, search_term, items } = Object(payload) as Fields
    const ids = Array.isArray(items) ? items.map((item) => (Object(item) as Fields)['item_id']).sort() : items
    const key = [name, transaction_id ?? search_term ?? ids].join('\n')
    if (known.size > mostActions) for (const [key, { until }] of known) if (until < time) known.delete(key)
    let action = known.get(key)
    if (!action || action.until < time) known.set(key, (action = { until: 0, most: 0, by: new Map() }))
    action.until = time + (/view/.test(name) ? 20_000 : 2_000)
    const times = (action.by.get(source) ?? 0) + 1
    action.by.set(source, times)
    return times > action.most && !!(action.most = times)
  }
}
