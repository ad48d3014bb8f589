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
  /** How often each source told of it. */
  readonly by: Record<string, number>
}

/** So many actions are remembered before those that are over are forgotten, and as many again each time. */
const fewActions = 200

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
  let most = fewActions
  return ({ source, name, payload, time }) => {
    const { transaction_id, search_term, items } = Object(payload) as Fields
    const key = `${String(name)}\n${(transaction_id ?? search_term ?? (Array.isArray(items) ? idsOf(items) : items)) as string}`
    if (known.size > most) {
      for (const [key, { until }] of known) if (until < time) known.delete(key)
      most = 2 * known.size + fewActions
    }
    let action = known.get(key)
    if (!action || action.until < time) known.set(key, (action = { until: 0, most: 0, by: {} }))
    action.until = time + (/view/.test(name) ? 20_000 : 2_000)
    const times = (action.by[source] = (action.by[source] ?? 0) + 1)
    return times > action.most && !!(action.most = times)
  }
}

const idOf = (item: unknown): unknown => (Object(item) as Fields)['item_id']

/** The items' ids in whatever order; most events have one. */
const idsOf = (items: readonly unknown[]): unknown => (items.length === 1 ? idOf(items[0]) : items.map(idOf).sort())
