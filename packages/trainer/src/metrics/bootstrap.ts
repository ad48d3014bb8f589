/** One shopper's part of a mean: the sum of a metric over what was predicted for them, and how many predictions. */
export interface Part {
  sum: number
  count: number
}

const resamples = 500

/**
 * A 95 % percentile interval of a mean by bootstrap over shoppers (Efron & Tibshirani 1993, §13.3): one shopper's
 * lists resemble each other, so shoppers are what is drawn. Deterministic: the same parts give the same interval.
 */
export function interval(parts: readonly Part[]): readonly [low: number, high: number] {
  const random = mulberry32(20)
  const means = Array.from({ length: resamples }, () => {
    let sum = 0
    let count = 0
    for (let draw = 0; draw < parts.length; draw++) {
      const part = parts[Math.floor(random() * parts.length)]!
      sum += part.sum
      count += part.count
    }
    return sum / count
  }).sort((a, b) => a - b)
  return [means[Math.floor(resamples * 0.025)]!, means[Math.ceil(resamples * 0.975) - 1]!]
}

/** A small generator of numbers in [0, 1) with a seed (Ettinger, mulberry32). */
export function mulberry32(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
