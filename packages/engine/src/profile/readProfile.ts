import { dictionary, type Dictionary } from '../math/dictionary'
import { emptyProfile, profileFormat, type ItemMemory, type PriceMemory, type Profile, type Weights } from './profile'

/** A profile, or why the text is none. `newer` is a format from a later version: leave it alone. */
export type ProfileReading =
  | { readonly profile: Profile; readonly problem?: undefined; readonly newer?: undefined }
  | { readonly profile?: undefined; readonly problem: string; readonly newer: boolean }

/**
 * Reads what `writeProfile` wrote. Storage belongs to the page, so every value is checked: a text that is
 * not wholly a profile is refused whole. Never throws.
 */
export function readProfile(text: string): ProfileReading {
  let raw: unknown
  try {
    raw = JSON.parse(text)
  } catch {
    return { problem: 'the stored profile is not JSON', newer: false }
  }
  if (!isRecord(raw)) return { problem: 'the stored profile is not an object', newer: false }
  const { format } = raw
  if (format !== profileFormat) {
    return { problem: `format ${JSON.stringify(format)} found, ${profileFormat} expected`, newer: typeof format === 'number' && format > profileFormat }
  }
  const profile = emptyProfile()
  const shown = raw['shown']
  const whole =
    numberKeys.every((key) => isNumber(raw[key])) &&
    isLandmark(raw['shortLandmark'], raw['last']) &&
    isLandmark(raw['longLandmark'], raw['last']) &&
    numbers<Weights>(raw['evidence'], 2) &&
    isRecord(shown) &&
    typeof shown['list'] === 'string' &&
    isTexts(shown['ids']) &&
    isTexts(raw['transactions']) &&
    copy(raw['facets'], profile.facets, (values) => {
      const known = dictionary<Weights>()
      return copy(values, known, (pair) => numbers<Weights>(pair, 2)) ? known : undefined
    }) &&
    copy(raw['items'], profile.items, readMemory) &&
    copy(raw['prices'], profile.prices, (moments) => numbers<PriceMemory>(moments, 3))
  if (!whole) return { problem: 'the stored profile is damaged', newer: false }
  for (const key of numberKeys) profile[key] = raw[key] as number
  profile.evidence = raw['evidence'] as Weights
  profile.shown = { list: shown['list'] as string, ids: shown['ids'] as string[] }
  profile.transactions = raw['transactions'] as string[]
  return { profile }
}

const numberKeys = ['shortLandmark', 'longLandmark', 'events', 'last', 'orders', 'spend'] as const
const memoryKeys = ['viewed', 'carted', 'bought', 'passed', 'last'] as const

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
/** No count, time or sum comes near this; within it, no arithmetic on the profile overflows. */
const isNumber = (value: unknown): value is number => typeof value === 'number' && Math.abs(value) <= Number.MAX_SAFE_INTEGER
/** A landmark lies at or before the newest event: what is read relative to it only fades. */
const isLandmark = (landmark: unknown, last: unknown): boolean => (landmark as number) >= 0 && (landmark as number) <= (last as number)
const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every((entry) => typeof entry === 'string')

const numbers = <Tuple>(value: unknown, length: number): Tuple | undefined =>
  Array.isArray(value) && value.length === length && value.every(isNumber) ? (value as Tuple) : undefined

const readMemory = (value: unknown): ItemMemory | undefined =>
  isRecord(value) && memoryKeys.every((key) => isNumber(value[key]))
    ? (Object.fromEntries(memoryKeys.map((key) => [key, value[key]])) as unknown as ItemMemory)
    : undefined

/** Copies a checked dictionary; false as soon as one entry is not what it should be. */
function copy<Value>(from: unknown, to: Dictionary<Value>, read: (entry: unknown) => Value | undefined): boolean {
  if (!isRecord(from)) return false
  return Object.keys(from).every((key) => {
    const value = read(from[key])
    if (value !== undefined) to[key] = value
    return value !== undefined
  })
}
