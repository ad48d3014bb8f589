import type { Fields } from './dialect'

/** Says whether an event is news: false when another source has told of the same action already. */
export type Once = (told: { readonly source: string; readonly name: string; readonly payload: Fields }) => boolean

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
export function createOnce(now: () => number): Once {
  const known = new Map<string, { until: number; most: number; readonly by: Map<string, number> }>()
  return ({ source, name, payload }) => {
    const { transaction_id, search_term, items } = Object(payload) as Fields
    const ids = Array.isArray(items) ? items.map((item) => (Object(item) as Fields)['item_id']).sort() : items
    const key = JSON.stringify([name, transaction_id ?? search_term ?? ids])
    const time = now()
    let seen = known.get(key)
    if (!seen || seen.until < time) known.set(key, (seen = { until: 0, most: 0, by: new Map() }))
    seen.until = time + (/view/.test(name) ? 20_000 : 2_000)
    const times = (seen.by.get(source) ?? 0) + 1
    seen.by.set(source, times)
    return times > seen.most && !!(seen.most = times)
  }
}
