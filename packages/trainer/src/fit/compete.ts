/**
 * The loss of one list, each choice against what was left:
 *
 *   −1/√|chosen| · Σ_{c ∈ chosen} ln( e^s_c / (e^s_c + Σ_{i ∉ chosen} e^s_i) )
 *
 * With one choice it is the listwise softmax (Cao, Qin, Liu, Tsai & Li 2007, ListNet, eq. 5 with top-one probabilities;
 * McFadden's conditional logit, 1974). With several, they do not compete with each other: a shopper who takes nearly
 * everything says what they leave, and one who takes everything says nothing. The root, because the choices of one list are not
 * independent.
 *
 * @param scores  of the candidates; replaced by what the loss changes by with each
 */
export function compete(scores: Float64Array, { candidates, chosen }: { candidates: number; chosen: readonly number[] }): number {
  if (chosen.length >= candidates) {
    scores.fill(0, 0, candidates)
    return 0
  }
  let top = -Infinity
  for (let i = 0; i < candidates; i++) if (scores[i]! > top) top = scores[i]!
  for (let i = 0; i < candidates; i++) scores[i] = Math.exp(scores[i]! - top)
  let rest = 0
  let at = 0
  const sorted = chosen.length > 1 ? [...chosen].sort((a, b) => a - b) : chosen
  for (let i = 0; i < candidates; i++) {
    if (sorted[at] === i) at++
    else rest += scores[i]!
  }
  rest = Math.max(rest, 1e-300)
  const weight = 1 / Math.sqrt(chosen.length)
  let total = 0
  let share = 0
  const wins: number[] = []
  for (const c of sorted) {
    const won = scores[c]! / (rest + scores[c]!)
    total -= weight * Math.log(Math.max(won, 1e-300))
    share += weight / (rest + scores[c]!)
    wins.push(weight * (won - 1))
  }
  for (let i = 0; i < candidates; i++) scores[i] = scores[i]! * share
  sorted.forEach((c, nth) => (scores[c] = wins[nth]!))
  return total
}
