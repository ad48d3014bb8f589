// @ts-check

/** The colour words this shop can paint, and what it paints them with. */
export const colors = /** @type {const} */ ({
  black: '#2b2b2e', charcoal: '#4a4d52', grey: '#9a9da1', silver: '#bfc4c9', steel: '#8e979f',
  white: '#f7f5f0', cream: '#efe6d2', beige: '#d9c7a8', khaki: '#b5a578', tan: '#c09468',
  brown: '#7d5638', rust: '#a9532f', orange: '#dd7a35', mustard: '#d0a03a', yellow: '#ecc94b',
  gold: '#c9a24d', copper: '#b4724a', bronze: '#94703f', peach: '#f2b899', pink: '#e3a0ae',
  rose: '#d98a95', magenta: '#b83b7a', red: '#bd3a3a', maroon: '#6e2430', burgundy: '#7a2839',
  purple: '#75599b', lavender: '#b3a2d1', navy: '#27375a', blue: '#3e72b4', indigo: '#33456f',
  turquoise: '#3fa9a8', teal: '#2f7d7f', green: '#4d7f55', olive: '#73733f', lime: '#a5c249',
  mint: '#a8d5bd', multi: '#c98f6b', metallic: '#a9a6a0', nude: '#e3c2a6', skin: '#e0bda0',
  mauve: '#a9819a', taupe: '#8f7f70',
})

/** Shades whose own word leaves out the colour a shopper would search for. */
export const colorFamily = Object.freeze({ navy: 'blue', indigo: 'blue', burgundy: 'red', maroon: 'red', olive: 'green', charcoal: 'grey' })

const spellings = Object.freeze({ gray: 'grey', violet: 'purple', coffee: 'brown', mushroom: 'taupe', off: 'cream', ivory: 'cream', ecru: 'cream', stone: 'beige', camel: 'tan', wine: 'burgundy', aqua: 'turquoise', coral: 'peach', fluorescent: 'lime', sky: 'blue', sea: 'teal', denim: 'indigo' })

/**
 * The paint for a colour as a catalogue words it: "Navy Blue" is navy, "Blue/White" is blue,
 * and what has no colour word at all is a quiet grey-brown.
 *
 * @param {string | undefined} name
 * @returns {string}
 */
export function paintFor(name) {
  for (const word of (name ?? '').toLowerCase().split(/[^a-z]+/)) {
    const known = Object.hasOwn(spellings, word) ? spellings[/** @type {keyof typeof spellings} */ (word)] : word
    if (Object.hasOwn(colors, known)) return colors[/** @type {keyof typeof colors} */ (known)]
  }
  return '#a89f94'
}
