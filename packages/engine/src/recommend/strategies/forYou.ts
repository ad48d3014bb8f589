import { weightOf } from '../../rank/weights'
import { leaningsOf } from '../leanings'
import { mostAsked, nextItems } from '../nextItems'
import type { Situation, Strategy } from '../strategy'
import { nameOf } from '../words'
import { popularity } from './popularity'
import { trending } from './trending'

/** What was opened already has a shelf of its own: something new comes first. */
const seenPenalty = 12
/** A neighbour that the crowd's sessions lead to comes before what is merely alike. */
const followBonus = 20

/** What the shopper's history leads to: where a model knows the session's items, what follows them; then by affinities. For a stranger, what is popular. */
export const forYou: Strategy = (situation) => {
  const { pool, viewed } = situation
  const { scores, lifts, isKnown } = leaningsOf(situation)
  const follows = followers(situation)
  if (!isKnown && !follows.size) return trending(situation)
  const popular = popularity(situation)
  const isSeen = new Uint8Array(pool.items.length)
  for (const { item } of viewed) isSeen[pool.placeOf(item.item_id) ?? -1] = 1
  const [last] = viewed
  const liftOf = (term: number): number => lifts[term]! / weightOf(`affinity:${pool.terms[term]!.facet}`)
  return {
    reason: last ? `Because you looked at ${nameOf(last.item)}` : 'Picked for you',
    score(place) {
      const follow = follows.get(place)
      return scores[place]! + popular(place) + (follow === undefined ? 0 : followBonus + follow) - (isSeen[place] ? seenPenalty : 0)
    },
    because(place) {
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

/** Of the candidates that the session's items lead to, by place: how strongly. */
function followers({ pool, viewed, neighbours, model }: Situation): Map<number, number> {
  const follows = new Map<number, number>()
  if (!neighbours || !model) return follows
  const session = viewed.slice(0, mostAsked).map(({ item }) => ({ id: item.item_id, views: 1 }))
  for (const { id, score } of nextItems(session, { neighbours, weights: model.next })) {
    const place = pool.placeOf(id)
    if (place !== undefined && !session.some((seen) => seen.id === id)) follows.set(place, score)
  }
  return follows
}
