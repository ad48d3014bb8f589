import { recall, type Profile } from './profile'

/** Entries of a kind to keep at most, however short they are. */
const mostRoom = 128

/** Less than this, in views at the landmark, is nothing. */
const leastWeight = 1e-6

/**
 * A profile as text of at most `maxBytes` UTF-8 bytes, and no more of it than fits: the strongest facets, the
 * strongest values of each, and the items touched last stay. Numbers are rounded to `digits` significant digits; at
 * 4, a weight is off by at most 0.05 %. Where not even the smallest selection fits, an empty text.
 */
export function writeProfile(profile: Profile, { now, maxBytes, digits = 15 }: { now: number; maxBytes: number; digits?: number }): string {
  const read = recall(profile, now)
  const round = (_key: string, value: unknown): unknown =>
    typeof value !== 'number' || Number.isInteger(value) ? value : Math.abs(value) < leastWeight ? 0 : +value.toPrecision(digits)
  // Half the room takes about half the bytes: a few guesses lead to one that fits and wastes little.
  for (let room = mostRoom, bytes; room > 0; room = Math.min(room - 1, Math.floor((room * maxBytes) / bytes))) {
    const facets = strongest(profile.facets, room, (values) => read(values['']))
    // The total (key '') outweighs every value, so it always stays.
    for (const facet in facets) facets[facet] = strongest(facets[facet]!, room + 1, (weights, value) => (value ? read(weights) : Infinity))
    const text = JSON.stringify(
      {
        ...profile,
        facets,
        items: strongest(profile.items, 2 * room, ([, , , , last]) => last),
        prices: strongest(profile.prices, room, ([count]) => count),
        shown: profile.shown.slice(0, room),
        transactions: profile.transactions.slice(-room),
      },
      round,
    )
    bytes = mostBytes(text)
    if (bytes <= maxBytes) return text
  }
  return ''
}

/** The entries that count most, in a record of their own. */
const strongest = <Value>(entries: Readonly<Record<string, Value>>, most: number, strength: (value: Value, key: string) => number): Record<string, Value> =>
  Object.fromEntries(
    Object.entries(entries)
      .sort(([a, one], [b, other]) => strength(other, b) - strength(one, a))
      .slice(0, most),
  )

/** At least as many bytes as the text takes in UTF-8, where a UTF-16 unit takes three at most. */
const mostBytes = (text: string): number => text.length + 2 * text.replace(/[\0-\x7f]/g, '').length
