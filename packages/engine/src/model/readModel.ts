import { dictionary, type Dictionary } from '../math/dictionary'
import type { Neighbour } from '../recommend/nextItems'
import type { OfferValues } from '../recommend/offers'
import { readVectors } from './vectors'
import { modelFormat, mostShards, type Model } from './model'

/** A model, or why the text is none. */
export type ModelReading = { readonly model: Model; readonly problem?: undefined } | { readonly model?: undefined; readonly problem: string }

/** More than this is no `model.json`: what every page loads is held to 50 kB. */
const mostCharacters = 200_000
/** No weight, strength or time comes near it, and nothing below it overflows a score. */
const mostNumber = 1e15
/** Weights and log-ratios beyond this are a mistake or an attack. */
const mostWeight = 1e3

/**
 * Reads a `model.json`. It may have been written by anybody: every number must be finite and small, every key is kept
 * in a record without prototype, and what is not wholly a model of this format is refused whole. Never throws.
 */
export function readModel(text: string): ModelReading {
  if (text.length > mostCharacters) return { problem: 'the model file is too large' }
  try {
    const raw = JSON.parse(text) as Record<string, unknown>
    if (raw['format'] !== modelFormat) return { problem: typeof raw['format'] === 'number' ? `model format ${raw['format']} found, ${modelFormat} expected` : 'the model file is damaged' }
    const weight = numberUpTo(mostWeight)
    const shards = numberUpTo(mostShards)(raw['shards'])
    if (shards < 0 || !Number.isInteger(shards)) throw new TypeError()
    const model: Model = {
      format: modelFormat,
      made: numberUpTo(mostNumber)(raw['made']),
      k: numberUpTo(mostNumber)(raw['k']),
      weights: record(weight)(raw['weights']),
      items: record(record(weight))(raw['items']),
      facets: record(record(weight))(raw['facets']),
      ...(raw['vectors'] !== undefined && { vectors: readVectors(raw['vectors'], weight) }),
      next: record(weight)(raw['next']),
      ...(raw['offers'] !== undefined && { offers: record(readOffer)(raw['offers']) }),
      shards,
    }
    return { model }
  } catch {
    return { problem: 'the model file is damaged' }
  }
}

/**
 * Reads one shard of the neighbour table: each item's row, as lists of `[item, after, within, sessions]`. What is not wholly a
 * shard is an empty one. Never throws.
 */
export function readShard(text: string): Dictionary<readonly Neighbour[]> {
  try {
    const share = numberUpTo(mostWeight)
    const count = numberUpTo(mostNumber)
    return record((row): readonly Neighbour[] => {
      if (!Array.isArray(row) || row.length > 200) throw new TypeError()
      return (row as unknown[]).map((entry) => {
        if (!Array.isArray(entry) || typeof entry[0] !== 'string') throw new TypeError()
        return [entry[0], share(entry[1]), share(entry[2]), count(entry[3])]
      })
    })((JSON.parse(text) as Record<string, unknown>)['neighbours'])
  } catch {
    return dictionary()
  }
}

const numberUpTo =
  (most: number) =>
  (value: unknown): number => {
    if (typeof value !== 'number' || !(Math.abs(value) <= most)) throw new TypeError()
    return value
  }

const readOffer = (value: unknown): OfferValues => {
  const { upsell, complements } = Object(value) as Partial<OfferValues>
  const worth = numberUpTo(mostNumber)
  return { upsell: worth(upsell), complements: worth(complements) }
}

const record =
  <Value>(read: (value: unknown) => Value) =>
  (value: unknown): Dictionary<Value> => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new TypeError()
    const copy = dictionary<Value>()
    for (const [key, entry] of Object.entries(value)) copy[key] = read(entry)
    return copy
  }
