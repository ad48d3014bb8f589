/**
 * An item that follows another: how often directly after it, how often near it in a session, both as shares of the
 * first item's sessions, and the sessions it is in itself.
 */
export type Neighbour = readonly [item: string, after: number, within: number, sessions: number]

/** An item the shopper had in hand in this session. */
export interface SessionItem {
  readonly id: string
  /** How often. */
  readonly views: number
}

/** A session's items, each once, the latest first. @param ids  as they were touched, in time order */
export function sessionItems(ids: readonly string[]): SessionItem[] {
  const views = new Map<string, number>()
  for (const id of ids) {
    const before = views.get(id) ?? 0
    views.delete(id)
    views.set(id, before + 1)
  }
  return [...views].map(([id, count]) => ({ id, views: count })).reverse()
}

/** The signals of {@link nextItems}, in the order in which they are added up. */
export const nextSignals = [
  'after',
  'within',
  'after-log',
  'within-log',
  'within-last',
  'after-last',
  'after-last-log',
  'after-second-log',
  'chain',
  'common',
  'cosine-log',
  'again-last',
  'again-second',
  'again-older',
  'again-often',
  'again-lone',
  'again-length',
  'new-length',
] as const
export type NextSignal = (typeof nextSignals)[number]

/** A candidate, what is known of it by name, and what it scores. */
export interface NextItem {
  readonly id: string
  readonly score: number
  readonly terms: Readonly<Record<NextSignal, number>>
}

/** How many of the session's items are asked for their neighbours. */
export const mostAsked = 12

/** The sums over the session's items from which a candidate's signals are made. */
interface Link {
  after: number
  within: number
  askers: number
  sessions: number
  readonly afterOf: [last: number, second: number]
  withinLast: number
}

/** ln(1 + share / unit): how many times above what is as good as never. */
const logOf = (share: number, unit: number): number => Math.log(1 + share / unit)

/**
 * What a session leads to: the neighbours of its items, and its items again.
 *
 *   within(c) = Σ_p p^−½ · within(s_p → c),  after(c) = Σ_p p^−2 · after(s_p → c),  p = 1 for the item in hand
 *
 * as sequential rules weigh by distance and session neighbours by recency (Ludewig & Jannach 2018, §3.2 and §3.3),
 * read from a static table instead of from all sessions; with their logarithms, the same for the last item alone, the
 * candidate's own frequency, and where and how often the session had it already. Best first; equal scores keep the
 * order in which the candidates were met.
 *
 * @param session    the session's items, each once, the latest first
 * @param neighbours an item's row of the table; undefined where nobody knows it
 * @param weights    of {@link nextSignals}; a missing one counts 0
 */
export function nextItems(
  session: readonly SessionItem[],
  { neighbours, weights }: { neighbours: (item: string) => readonly Neighbour[] | undefined; weights: Readonly<Partial<Record<NextSignal, number>>> },
): NextItem[] {
  const links = new Map<string, Link>(session.map(({ id }) => [id, emptyLink()]))
  const asked = session.slice(0, mostAsked)
  asked.forEach(({ id }, p) => {
    for (const [item, after, within, sessions] of neighbours(id) ?? []) {
      let link = links.get(item)
      if (!link) links.set(item, (link = emptyLink()))
      link.after += after / (p + 1) ** 2
      link.within += within / Math.sqrt(p + 1)
      link.askers++
      link.sessions = sessions
      if (p < 2) link.afterOf[p] = after
      if (!p) link.withinLast = within
    }
  })
  const places = new Map(session.map(({ id }, p) => [id, p]))
  const length = Math.log(session.reduce((sum, { views }) => sum + views, 0))
  return [...links]
    .map(([id, link]): NextItem => {
      const place = places.get(id) ?? -1
      const { after, within, sessions, afterOf } = link
      const terms: NextItem['terms'] = {
        after,
        within,
        'after-log': logOf(after, 1e-4),
        'within-log': logOf(within, 1e-4),
        'within-last': link.withinLast,
        'after-last': afterOf[0],
        'after-last-log': logOf(afterOf[0], 1e-2),
        'after-second-log': logOf(afterOf[1], 1e-2),
        chain: asked.length ? link.askers / asked.length : 0,
        common: Math.log(1 + sessions),
        'cosine-log': logOf(within / Math.sqrt(1 + sessions), 1e-3),
        'again-last': +(place === 0),
        'again-second': +(place === 1),
        'again-older': place > 1 ? 1 / place : 0,
        'again-often': place < 0 ? 0 : Math.log(1 + session[place]!.views),
        'again-lone': +(place === 0 && session.length === 1),
        'again-length': place === 0 ? length : 0,
        'new-length': place < 0 ? length : 0,
      }
      return { id, terms, score: nextSignals.reduce((sum, name) => sum + (weights[name] ?? 0) * terms[name], 0) }
    })
    .sort((a, b) => b.score - a.score)
}

const emptyLink = (): Link => ({ after: 0, within: 0, askers: 0, sessions: 0, afterOf: [0, 0], withinLast: 0 })
