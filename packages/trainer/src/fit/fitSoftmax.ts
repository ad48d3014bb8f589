import { compete } from './compete'
import { minimise } from './minimise'

/** A list to learn from: one row of feature values per candidate, and which candidates were chosen. */
export interface ChoiceSet {
  /** candidates × features, row by row. */
  readonly features: Float64Array
  readonly candidates: number
  /** Rows chosen, at least one. */
  readonly chosen: readonly number[]
}

/** A feature that hardly varies gets no huge weight for it: where it does vary, the weight would run away. */
const leastScale = 0.05

export interface FitOptions {
  /** Ridge penalty per list: how strongly weights are held at their prior, in units of one standard deviation of the feature. */
  readonly ridge: number
  readonly prior?: Float64Array
  readonly most?: number
}

/** What `fitSoftmax` is given, for a thread. */
export interface Choosing {
  readonly sets: readonly ChoiceSet[]
  readonly size: number
  readonly options: FitOptions
}

/**
 * Weights that make the chosen candidates likely: minimises
 *
 *   Σ_lists compete(w·x) / lists + ridge/2 · Σ_f (σ_f·(w_f − prior_f))²
 *
 * ({@link compete}), with features scaled by their standard deviation within lists σ_f so that one penalty suits all.
 */
export function fitSoftmax(sets: readonly ChoiceSet[], size: number, { ridge, prior = new Float64Array(size), most = 100 }: FitOptions): Float64Array {
  const scale = deviations(sets, size)
  const { starts, places, values } = sparse(sets, size)
  const scores = new Float64Array(sets.reduce((most, { candidates }) => Math.max(most, candidates), 0))
  const loss = (u: Float64Array, gradient: Float64Array): number => {
    gradient.fill(0)
    let total = 0
    const weights = u.map((value, f) => (scale[f] ? prior[f]! + value / scale[f]! : 0))
    let first = 0
    for (const { candidates, chosen } of sets) {
      for (let i = 0; i < candidates; i++) {
        let score = 0
        for (let at = starts[first + i]!; at < starts[first + i + 1]!; at++) score += weights[places[at]!]! * values[at]!
        scores[i] = score
      }
      total += compete(scores, { candidates, chosen })
      for (let i = 0; i < candidates; i++) {
        const error = scores[i]!
        for (let at = starts[first + i]!; at < starts[first + i + 1]!; at++) gradient[places[at]!]! += error * values[at]!
      }
      first += candidates
    }
    total /= sets.length
    for (let f = 0; f < size; f++) {
      gradient[f] = scale[f] ? gradient[f]! / scale[f]! / sets.length + ridge * u[f]! : 0
      total += (ridge / 2) * u[f]! ** 2
    }
    return total
  }
  const u = minimise(loss, new Float64Array(size), most)
  return u.map((value, f) => (scale[f] ? prior[f]! + value / scale[f]! : 0))
}

/** The features that are not 0, as most are: of row r those from `starts[r]` to `starts[r + 1]`, each with its place. */
function sparse(sets: readonly ChoiceSet[], size: number): { starts: Int32Array; places: Uint16Array; values: Float64Array } {
  const rows = sets.reduce((sum, { candidates }) => sum + candidates, 0)
  const filled = sets.reduce((sum, { features }) => sum + features.reduce((count, value) => count + +(value !== 0), 0), 0)
  const [starts, places, values] = [new Int32Array(rows + 1), new Uint16Array(filled), new Float64Array(filled)]
  let row = 0
  let at = 0
  for (const { features, candidates } of sets) {
    for (let i = 0; i < candidates; i++) {
      for (let f = 0; f < size; f++) {
        const value = features[i * size + f]!
        if (value === 0) continue
        places[at] = f
        values[at++] = value
      }
      starts[++row] = at
    }
  }
  return { starts, places, values }
}

/** Standard deviation of each feature within lists, the only differences a softmax can see; 0 where there are none. */
function deviations(sets: readonly ChoiceSet[], size: number): Float64Array {
  const squares = new Float64Array(size)
  let rows = 0
  for (const { features, candidates } of sets) {
    rows += candidates
    for (let f = 0; f < size; f++) {
      let sum = 0
      let square = 0
      for (let i = 0; i < candidates; i++) {
        const value = features[i * size + f]!
        sum += value
        square += value * value
      }
      squares[f] = squares[f]! + Math.max(0, square - (sum * sum) / candidates)
    }
  }
  return squares.map((square) => (square > 1e-12 * rows ? Math.max(leastScale, Math.sqrt(square / rows)) : 0))
}
