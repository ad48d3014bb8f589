import { mulberry32 } from '../metrics/bootstrap'
import { compete } from './compete'
import { minimise } from './minimise'

/** Sparse rows: of row r the entries from `starts[r]` to `starts[r + 1]`. */
export interface Rows {
  readonly starts: Int32Array
  readonly places: Int32Array
  readonly values: Float64Array
}

/** A list to learn from: its candidates, what was chosen, and what the shopper's history leans to. */
export interface Leaning {
  /** By place the number of the item; −1 where it is not known. */
  readonly items: readonly number[]
  readonly chosen: readonly number[]
  /** Known items and their weights, as the engine's `leaningOf` says. */
  readonly history: readonly (readonly [item: number, weight: number])[]
}

/** What items are placed by. */
export interface Placing {
  readonly lists: readonly Leaning[]
  readonly facets: Rows
  /** How many items. */
  readonly count: number
  /** How many facets. */
  readonly width: number
}

/** Numbers that place an item, beside the one that says how much it appeals to all. */
export const dimensions = 6
/** Variance⁻¹ of the normal prior of every parameter. */
const penalty = 15
const steps = 12

/**
 * Places items, by what they are made of, so that choices become likely. With f(i) the facets of item i (a row of
 * `facets`), E a vector and β a number of each facet, γ of each item:
 *
 *   v(i) = Σ_f f(i) · E_f        appeal(i) = Σ_f f(i) · β_f + γ_i        u = Σ_h weight_h · v(h)
 *   score(c) = appeal(c) + u · v(c) − π · ln place(c)
 *   loss = Σ_lists compete(score) + penalty/2 · |E, β, γ|²
 *
 * @returns of each item `dimensions` numbers and its appeal
 */
export function fitVectors({ lists, facets, count, width }: Placing): Float64Array[] {
  const d = dimensions
  const [atBias, atItem, atPlace] = [width * d, width * d + width, width * d + width + count]
  const told = flat(lists.filter(({ items, chosen }) => chosen.length < items.length))
  const points = new Float64Array(count * d)
  const appeals = new Float64Array(count)
  const place = (x: Float64Array): void => {
    points.fill(0)
    for (let i = 0; i < count; i++) {
      let appeal = x[atItem + i]!
      for (let at = facets.starts[i]!; at < facets.starts[i + 1]!; at++) {
        const [f, value] = [facets.places[at]!, facets.values[at]!]
        appeal += value * x[atBias + f]!
        for (let j = 0; j < d; j++) points[i * d + j] = points[i * d + j]! + value * x[f * d + j]!
      }
      appeals[i] = appeal
    }
  }
  const ofPoints = new Float64Array(count * d)
  const ofAppeals = new Float64Array(count)
  const [shopper, ofShopper] = [new Float64Array(d), new Float64Array(d)]
  const scores = new Float64Array(told.longest)
  const logs = Float64Array.from(scores, (_, at) => Math.log(at + 1))
  const loss = (x: Float64Array, gradient: Float64Array): number => {
    place(x)
    gradient.fill(0)
    ofPoints.fill(0)
    ofAppeals.fill(0)
    let total = 0
    let ofPlace = 0
    const perPlace = x[atPlace]!
    const { chosen, firsts, items, past, histories, shares } = told
    for (let n = 0; n < chosen.length; n++) {
      const [first, candidates] = [firsts[n]!, firsts[n + 1]! - firsts[n]!]
      shopper.fill(0)
      for (let h = past[n]!; h < past[n + 1]!; h++) {
        const [share, from] = [shares[h]!, histories[h]! * d]
        for (let j = 0; j < d; j++) shopper[j] = shopper[j]! + share * points[from + j]!
      }
      for (let at = 0; at < candidates; at++) {
        let score = -perPlace * logs[at]!
        const i = items[first + at]!
        if (i >= 0) {
          score += appeals[i]!
          for (let j = 0; j < d; j++) score += shopper[j]! * points[i * d + j]!
        }
        scores[at] = score
      }
      total += compete(scores, { candidates, chosen: chosen[n]! })
      ofShopper.fill(0)
      for (let at = 0; at < candidates; at++) {
        const [error, i] = [scores[at]!, items[first + at]!]
        ofPlace -= error * logs[at]!
        if (i < 0) continue
        ofAppeals[i] = ofAppeals[i]! + error
        for (let j = 0; j < d; j++) {
          ofShopper[j] = ofShopper[j]! + error * points[i * d + j]!
          ofPoints[i * d + j] = ofPoints[i * d + j]! + error * shopper[j]!
        }
      }
      for (let h = past[n]!; h < past[n + 1]!; h++) {
        const [share, from] = [shares[h]!, histories[h]! * d]
        for (let j = 0; j < d; j++) ofPoints[from + j] = ofPoints[from + j]! + share * ofShopper[j]!
      }
    }
    gradient[atPlace] = ofPlace
    for (let i = 0; i < count; i++) {
      gradient[atItem + i] = ofAppeals[i]!
      for (let at = facets.starts[i]!; at < facets.starts[i + 1]!; at++) {
        const [f, value] = [facets.places[at]!, facets.values[at]!]
        gradient[atBias + f] = gradient[atBias + f]! + value * ofAppeals[i]!
        for (let j = 0; j < d; j++) gradient[f * d + j] = gradient[f * d + j]! + value * ofPoints[i * d + j]!
      }
    }
    for (let at = 0; at < atPlace; at++) {
      total += (penalty / 2) * x[at]! ** 2
      gradient[at] = gradient[at]! + penalty * x[at]!
    }
    return total
  }
  /** The penalty, and a tenth for each time that a candidate says it or, of a vector, what was touched before does. */
  const curvature = (): Float64Array => {
    const curved = new Float64Array(atPlace + 1)
    const [asked, touched] = [new Float64Array(count), new Float64Array(count)]
    const { chosen, firsts, items, past, histories, shares } = told
    for (const item of items) if (item >= 0) asked[item]!++
    for (let n = 0; n < chosen.length; n++) for (let h = past[n]!; h < past[n + 1]!; h++) touched[histories[h]!]! += shares[h]! ** 2 * (firsts[n + 1]! - firsts[n]!)
    for (let i = 0; i < count; i++) {
      curved[atItem + i] = asked[i]!
      for (let at = facets.starts[i]!; at < facets.starts[i + 1]!; at++) {
        const [f, square] = [facets.places[at]!, facets.values[at]! ** 2]
        curved[atBias + f]! += square * asked[i]!
        for (let j = 0; j < d; j++) curved[f * d + j]! += square * (asked[i]! + touched[i]!)
      }
    }
    curved[atPlace] = items.length
    return curved.map((many) => penalty + many / 10)
  }
  const start = new Float64Array(atPlace + 1)
  const random = mulberry32(6)
  // At 0, where all vectors are alike, there would be no way down.
  for (let at = 0; at < atBias; at++) start[at] = (random() - 0.5) / 6
  place(minimise(loss, start, steps, curvature()))
  return Array.from({ length: count }, (_, i) => Float64Array.from([...points.subarray(i * d, (i + 1) * d), appeals[i]!]))
}

/** Lists one behind the other, as arrays that are quick to run through. */
function flat(lists: readonly Leaning[]): { chosen: readonly (readonly number[])[]; firsts: Int32Array; items: Int32Array; past: Int32Array; histories: Int32Array; shares: Float64Array; longest: number } {
  const ends = (lengthOf: (list: Leaning) => number): Int32Array => {
    let end = 0
    return Int32Array.from([0, ...lists.map((list) => (end += lengthOf(list)))])
  }
  return {
    chosen: lists.map(({ chosen }) => chosen),
    firsts: ends(({ items }) => items.length),
    items: Int32Array.from(lists.flatMap(({ items }) => items)),
    past: ends(({ history }) => history.length),
    histories: Int32Array.from(lists.flatMap(({ history }) => history.map(([item]) => item))),
    shares: Float64Array.from(lists.flatMap(({ history }) => history.map(([, share]) => share))),
    longest: lists.reduce((most, { items }) => Math.max(most, items.length), 0),
  }
}
