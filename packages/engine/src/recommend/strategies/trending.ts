import type { Strategy } from '../strategy'
import { leaningsOf } from '../leanings'
import { popularity } from './popularity'

/** How much the shopper's own leanings count beside everybody's. */
const ownShare = 0.1

/** What everybody likes: the model's crowd, else the shop's own ranking; among equals, what suits the shopper. */
export const trending: Strategy = (situation) => {
  const popular = popularity(situation)
  const { scores } = leaningsOf(situation)
  return {
    reason: 'Popular right now',
    score: (place) => popular(place) + ownShare * scores[place]!,
    because: () => (situation.model ? 'others like it' : 'popular in this shop'),
    diversity: 0.35,
  }
}
