/** A source of randomness: 0 up to but not 1. */
export type Random = () => number

/** A small generator whose run its seed alone decides. Source: mulberry32, T. Ettinger. */
export const seededRandom = (seed: number): Random => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** What has broken parsers before. */
const words = [
  '__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty', 'length', 'then', '"__proto__":{"polluted":1},', '{"constructor":{"prototype":{"polluted":1}}}', '"toString":1,',
  '1e999', '-1', '0', '-0', 'NaN', 'Infinity', '9007199254740993', '1e-320', 'null', 'true', '""', '[]', '{}', '[[[[[[[[', '{"a":{"a":{"a":', '\\u0000', '\0', '\ud800', '\u2028', '\ufeff', '%', '%00', '%E0%A4%A', '&#x110000;', '&#xd800;',
  '<![CDATA[', ']]>', '</item>', '<item>', '<script>', '-->', '"', "'", '\\', '\n', '\t', ' ', ',', ':', '/', '>', 'javascript:', 'denied', 'granted', '日本', '🎩', 'x'.repeat(400), '9'.repeat(400),
]
const values: readonly (() => unknown)[] = [
  () => undefined, () => null, () => true, () => false, () => 0, () => -0, () => -1, () => 1.5, () => NaN, () => Infinity, () => -Infinity, () => Number.MAX_VALUE, () => 2 ** 53 + 1, () => 1e-320, () => '', () => '__proto__', () => 'constructor', () => '\ud800', () => 'x'.repeat(400), () => [], () => [[[[[[]]]]]],
  () => ({}), () => Object.create(null) as unknown, () => ({ toString: 1 }), () => ({ valueOf: null, toString: null }), () => ({ length: 1e9 }), () => ({ then: 1 }), () => JSON.parse('{"__proto__":{"polluted":1}}') as unknown, () => JSON.parse('{"constructor":{"prototype":{"polluted":1}}}') as unknown,
  () => Symbol('s'), () => 10n, () => () => 1, () => new Date(NaN), () => new Map([[1, 2]]), () => Array(50).fill({ item_id: 'x' }), () => Array(3), () => 'denied', () => 1_700_000_000_000, () => '1.299,00 €',
]
const keys = ['__proto__', 'constructor', 'prototype', 'toString', 'items', 'item_id', 'price', 'name', 'id', 'time', '', '0', 'length', 'x'.repeat(70)]

const at = (random: Random, length: number): number => Math.floor(random() * length)
const pick = <Value>(random: Random, from: readonly Value[]): Value => from[at(random, from.length)]!

/** A text with one to four places damaged: cut, doubled, flipped, or something hostile put in. */
export function damageText(text: string, random: Random): string {
  let damaged = text
  for (let times = 1 + at(random, 4); times > 0; times--) {
    const from = at(random, damaged.length + 1)
    const to = Math.min(damaged.length, from + at(random, 12))
    const kind = at(random, 7)
    if (kind === 0) damaged = damaged.slice(0, from) + damaged.slice(to)
    else if (kind === 1) damaged = damaged.slice(0, from) + damaged.slice(from, to) + damaged.slice(from)
    else if (kind === 2) damaged = damaged.slice(0, from)
    else if (kind === 3) damaged = damaged.slice(0, from) + String.fromCharCode(at(random, random() < 0.8 ? 128 : 65_536)) + damaged.slice(from + 1)
    // A key or a text in quotes for another: what is left is JSON still.
    else if (kind === 4) damaged = damaged.replace(/"[^"]{0,40}"/g, (all) => (random() < 0.15 ? JSON.stringify(pick(random, words)) : all))
    // A number for another.
    else if (kind === 5) damaged = damaged.replace(/-?\d+(\.\d+)?/g, (all) => (random() < 0.15 ? pick(random, ['-1', '1e999', '1e-320', '0', '9007199254740993', 'null', '"7"', '[]', '{}']) : all))
    else damaged = damaged.slice(0, from) + pick(random, words) + damaged.slice(random() < 0.5 ? from : to)
  }
  return damaged
}

/** A copy of a value in which every part may have become another. */
export function damageValue(value: unknown, random: Random): unknown {
  if (random() < 0.04) return pick(random, values)()
  if (typeof value === 'string') return random() < 0.1 ? damageText(value, random) : value
  if (Array.isArray(value)) {
    const copy: unknown[] = value.map((entry) => damageValue(entry, random))
    if (random() < 0.08) copy.push(...copy, pick(random, values)())
    return random() < 0.03 ? { ...copy } : copy
  }
  if (typeof value !== 'object' || value === null) return value
  const copy: Record<string, unknown> = {}
  for (const [key, entry] of Object.entries(value)) {
    if (random() < 0.03) continue
    // `defineProperty`: an own key `__proto__`, as `JSON.parse` makes it.
    Object.defineProperty(copy, random() < 0.03 ? pick(random, keys) : key, { value: damageValue(entry, random), enumerable: true, writable: true, configurable: true })
  }
  if (random() < 0.06) Object.defineProperty(copy, pick(random, keys), { value: pick(random, values)(), enumerable: true, writable: true, configurable: true })
  return copy
}
