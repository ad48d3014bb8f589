import type { RankModel } from '../rank/signal'
import { because } from './because'
import type { Model } from './model'
import { besideTouched } from './signals/besideTouched'
import { crowd } from './signals/crowd'
import { lastTouched } from './signals/lastTouched'
import { numericAffinity } from './signals/numericAffinity'
import { priceRank } from './signals/priceRank'

/** What a model adds to the ranking of a list: pass it to `rank` as `model`. */
export const rankModel = (model: Model): RankModel => ({
  weights: model.weights,
  because,
  signals: [crowd(model), lastTouched, besideTouched, priceRank, numericAffinity],
})
