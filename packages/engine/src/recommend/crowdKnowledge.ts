import type { Model } from '../model/model'
import { nextItems, type Neighbour, type NextItem, type SessionItem } from './nextItems'

/** What recommendations can know of the crowd. */
export interface CrowdKnowledge {
  /** An item's row of the neighbour table; undefined where nobody knows it. */
  readonly neighbours?: ((item: string) => readonly Neighbour[] | undefined) | undefined
  /** What a session leads to, best first. */
  readonly next?: ((session: readonly SessionItem[]) => readonly Pick<NextItem, 'id' | 'score'>[]) | undefined
  readonly model?: Pick<Model, 'items' | 'offers'> | undefined
}

/** A model as recommendations go by it: pass it to `recommend` with the rest that is given. */
export const crowdKnowledge = (model: Model, neighbours: (item: string) => readonly Neighbour[] | undefined): CrowdKnowledge => ({
  model,
  neighbours,
  next: (session) => nextItems(session, { neighbours, weights: model.next }),
})
