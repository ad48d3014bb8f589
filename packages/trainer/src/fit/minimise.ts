/**
 * A minimum of a smooth function, near to where it starts: L-BFGS (Nocedal & Wright 2006, algorithm 7.4) with backtracking (Armijo)
 * steps, until five in a row win less than a millionth each. Deterministic.
 *
 * @param loss  gives the value and fills the gradient
 * @param most  steps at most
 * @param curvature  of the function along each parameter, roughly: where parameters differ in it much, what is known of it
 *   spares steps. Default: the same along all
 */
export function minimise(loss: (x: Float64Array, gradient: Float64Array) => number, start: Float64Array, most: number, curvature?: Float64Array): Float64Array {
  let x = start
  let gradient = new Float64Array(x.length)
  let value = loss(x, gradient)
  const steps: { s: Float64Array; y: Float64Array; rho: number }[] = []
  let idle = 0
  for (let round = 0; round < most && idle < 5; round++) {
    const direction = twoLoop(gradient, steps, curvature)
    const slope = dot(direction, gradient)
    let length = round || curvature ? 1 : 1 / Math.max(1, Math.sqrt(dot(gradient, gradient)))
    let next = x
    const nextGradient = new Float64Array(x.length)
    let nextValue = Infinity
    for (let tries = 0; tries < 30 && !(nextValue <= value + 1e-4 * length * slope); tries++, length /= 2) {
      next = x.map((one, f) => one + length * direction[f]!)
      nextValue = loss(next, nextGradient)
    }
    if (!(nextValue < value - 1e-10)) break
    idle = value - nextValue < 1e-6 * Math.abs(value) ? idle + 1 : 0
    const s = next.map((one, f) => one - x[f]!)
    const y = nextGradient.map((one, f) => one - gradient[f]!)
    const sy = dot(s, y)
    if (sy > 1e-12) steps.push({ s, y, rho: 1 / sy })
    if (steps.length > 10) steps.shift()
    ;[x, gradient, value] = [next, nextGradient, nextValue]
  }
  return x
}

/** The descent direction from the last steps: −H·gradient. */
function twoLoop(gradient: Float64Array, steps: readonly { s: Float64Array; y: Float64Array; rho: number }[], curvature: Float64Array = new Float64Array(gradient.length).fill(1)): Float64Array {
  const q = gradient.slice()
  const alphas = steps.map(() => 0)
  for (let i = steps.length - 1; i >= 0; i--) {
    const { s, y, rho } = steps[i]!
    alphas[i] = rho * dot(s, q)
    for (let f = 0; f < q.length; f++) q[f] = q[f]! - alphas[i]! * y[f]!
  }
  const last = steps.at(-1)
  const shrink = last ? 1 / (last.rho * last.y.reduce((sum, one, f) => sum + (one * one) / curvature[f]!, 0)) : 1
  for (let f = 0; f < q.length; f++) q[f] = (q[f]! * shrink) / curvature[f]!
  steps.forEach(({ s, y, rho }, i) => {
    const beta = rho * dot(y, q)
    for (let f = 0; f < q.length; f++) q[f] = q[f]! + (alphas[i]! - beta) * s[f]!
  })
  return q.map((one) => -one)
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let f = 0; f < a.length; f++) sum += a[f]! * b[f]!
  return sum
}
