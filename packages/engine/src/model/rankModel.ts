import type { RankModel, Signal } from '../rank/signal'
import { because } from './because'
import type { Model } from './model'
import { besideTouched } from './signals/besideTouched'
import { crowd } from './signals/crowd'
import { firstPlace } from './signals/firstPlace'
import { kinship } from './signals/kinship'
import { lastTouched } from './signals/lastTouched'
import { priceRank } from './signals/priceRank'

/** The register of what a model can weigh. */
export const modelSignals = (model: Pick<Model, 'items' | 'facets' | 'vectors'>): readonly Signal[] => [
  crowd(model),
  ...(model.vectors ? [kinship(model.vectors)] : []),
  lastTouched,
  besideTouched,
  firstPlace,
  priceRank,
]

/** What a model adds to the ranking of a list: pass it to `rank` as `model`. Of its own signals, those it has a weight for. */
export const rankModel = (model: Model): RankModel => ({
  weights: model.weights,
  because,
  signals: modelSignals(model).map((signal): Signal => (list) => Object.fromEntries(Object.entries(signal(list)).filter(([name]) => Object.hasOwn(model.weights, name)))),
})
