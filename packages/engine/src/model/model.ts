import type { NextSignal } from '../recommend/nextItems'
import type { OfferValues } from '../recommend/offers'
import type { Dictionary } from '../math/dictionary'
import type { Vectors } from './vectors'

/** The format this code writes and reads. */
export const modelFormat = 1

/** Files a neighbour table may lie in: enough for a million items. */
export const mostShards = 16_384

/** What a crowd taught, as `model.json` holds it: see docs/model-format.md. */
export interface Model {
  readonly format: typeof modelFormat
  /** Time of the newest event learnt from, in milliseconds since 1970. */
  readonly made: number
  /** Nothing that fewer shoppers saw is in here. */
  readonly k: number
  /** Of every signal by its name, what it counts in a list. */
  readonly weights: Dictionary<number>
  /** By list name (`''`: all lists), by item: ln(clicks / expected clicks), shrunk. 0 is as liked as the others. */
  readonly items: Dictionary<Dictionary<number>>
  /** The same by facet and value. */
  readonly facets: Dictionary<Dictionary<number>>
  /** Where items lie among others; none where too little is known. */
  readonly vectors?: Vectors
  /** Of every signal of `nextItems`, what it counts there. */
  readonly next: Partial<Record<NextSignal, number>>
  /** By {@link offerSituation} (`''`: all), what followed dearer alternatives and companions; only where the difference is no chance. */
  readonly offers?: Dictionary<OfferValues>
  /** Files the neighbour table lies in; 0 where there is none. */
  readonly shards: number
}
