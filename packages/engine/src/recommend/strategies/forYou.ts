import { weightOf } from '../../rank/weights'
import { leaningsOf } from '../leanings'
import type { Situation, Strategy } from '../strategy'
import { nameOf } from '../words'
import { popularity } from './popularity'
import { trending } from './trending'

/** What was opened already has a shelf of its own: something new comes first. */
const seenPenalty = 12
/** A neighbour that the crowd's sessions lead to comes before what is merely alike. */
const followBonus = 20
const tieStep = 1e-9

/** What the shopper's history leads to: where a model knows the session's items, what follows them; then by affinities. For a stranger, what is popular. */
export const forYou: Strategy = (situation) => {
  const { pool, viewed, session, again } = situation
  const { scores, lifts, isKnown } = leaningsOf(situation)
  const follows = followers(situation)
  if (!isKnown && !follows.size) return trending(situation)
  const popular = popularity(situation)
  const isSeen = new Uint8Array(pool.items.length)
  if (!again) for (const { item } of viewed) isSeen[pool.placeOf(item.item_id) ?? -1] = 1
  const inHand = new Set(session.map(({ id }) => pool.placeOf(id)))
  const [last] = viewed
  const liftOf = (term: number): number => lifts[term]! / weightOf(`affinity:${pool.terms[term]!.facet}`)
  return {
    reason: last ? `Because you looked at ${nameOf(last.item)}` : 'Picked for you',
    score(place) {
      // The crowd's order of what follows stands as it was fitted: the model has weighed popularity in.
      return follows.get(place) ?? scores[place]! + popular(place) - (isSeen[place] ? seenPenalty : 0)
    },
    because(place) {
      if (inHand.has(place)) return 'you had it in hand'
      if (follows.has(place)) return 'others went on to it'
      let telling = -1
      for (let at = pool.starts[place]!; at < pool.starts[place + 1]!; at++) {
        const term = pool.termsAt[at]!
        if (pool.terms[term]!.facet !== 'word' && liftOf(term) > (telling < 0 ? 0 : liftOf(telling))) telling = term
      }
      const { facet = '', value = '' } = pool.terms[telling] ?? {}
      return value ? `you look at ${facet.startsWith('category') ? value.split(' > ').at(-1)! : `${facet} “${value}”`}` : 'popular in this shop'
    },
    diversity: 0.3,
  }
}

/** Of the candidates that the session leads to, by place: how strongly. Equal ones in the order of the table. */
function followers({ pool, session, next, again }: Situation): Map<number, number> {
  const inHand = new Set(session.map(({ id }) => id))
  const follows = (next?.(session) ?? []).filter(({ id }) => again || !inHand.has(id))
  const least = follows.at(-1)?.score ?? 0
  return new Map(
    follows.flatMap(({ id, score }, at) => {
      const place = pool.placeOf(id)
      return place === undefined ? [] : [[place, followBonus + score - least - at * tieStep]]
    }),
  )
}
