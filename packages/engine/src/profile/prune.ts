import { dictionary, type Dictionary } from '../math/dictionary'
import { recall, type Profile } from './profile'

/** Entries of a kind to keep at most, however short they are. */
const mostRoom = 128

/** Less than this, in views at the landmark, is nothing. */
const leastWeight = 1e-6

/**
 * A profile as text of at most `maxBytes` UTF-8 bytes, and no more of it than fits: the strongest facets, the
 * strongest values of each, and the items touched last stay. Numbers are rounded to `digits` significant digits; at 4, a
 * weight is off by at most 0.05 %. Where not even the smallest selection fits, an empty text.
 */
export function writeProfile(profile: Profile, { now, maxBytes, digits = 15 }: { now: number; maxBytes: number; digits?: number }): string {
  const round = (key: string, value: unknown): unknown => {
    if (typeof value !== 'number' || Number.isInteger(value)) return value
    if (key === 'last') return Math.round(value)
    return Math.abs(value) < leastWeight ? 0 : Number(value.toPrecision(digits))
  }
  // Half the room takes half the bytes or more, so each guess is too large until one fits, and none is far off.
  for (let room = mostRoom, bytes; room >= 1; room = Math.min(room - 1, Math.floor((room * maxBytes) / bytes))) {
    const text = JSON.stringify(pruned(profile, now, room), round)
    bytes = utf8Length(text)
    if (bytes <= maxBytes) return text
  }
  return ''
}

function pruned(profile: Profile, now: number, room: number): Profile {
  const read = recall(profile, now)
  const facets: Profile['facets'] = dictionary()
  const strongestFacets = strongest(profile.facets, room, (values) => read(values['']))
  for (const facet in strongestFacets) {
    // The total (key '') outweighs every value, so it always stays.
    facets[facet] = strongest(strongestFacets[facet]!, room + 1, (weights, value) => (value === '' ? Infinity : read(weights)))
  }
  return {
    ...profile,
    facets,
    items: strongest(profile.items, 2 * room, ({ last }) => last),
    prices: strongest(profile.prices, room, ([count]) => count),
    shown: { ...profile.shown, ids: profile.shown.ids.slice(0, room) },
    transactions: profile.transactions.slice(-room),
  }
}

function strongest<Value>(entries: Dictionary<Value>, most: number, strength: (value: Value, key: string) => number): Dictionary<Value> {
  const keys = Object.keys(entries)
  if (keys.length <= most) return entries
  const strengths = dictionary<number>()
  for (const key of keys) strengths[key] = strength(entries[key]!, key)
  const kept = dictionary<Value>()
  keys.sort((a, b) => strengths[b]! - strengths[a]!)
  for (const key of keys.slice(0, most)) kept[key] = entries[key]!
  return kept
}

/** Bytes of a text in UTF-8, without an encoder: the engine has no platform. */
function utf8Length(text: string): number {
  let bytes = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    // A surrogate pair is four bytes: two for each of its units.
    bytes += unit < 0x80 ? 1 : unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 2 : 3
  }
  return bytes
}
