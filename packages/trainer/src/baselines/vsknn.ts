import type { Session } from '../replay/sessions'

/** Scores by item; higher is better, what is missing scores nothing. */
export type Scores = Map<string, number>

const mostSessions = 500
const mostNeighbours = 100

/**
 * V-SKNN, session neighbours with the weight on what is recent (Ludewig & Jannach 2018, §3.3):
 *
 *   sim(s, n)   = Σ_{i ∈ s ∩ n} (pos(i)/|s|)² / |distinct s|   with pos(i) the last position of i in the running session s
 *   score(c, s) = Σ_{n ∈ N_s} sim(s, n) · w(x) · 1_n(c),  w(x) = 1/x²
 *
 * N_s are the 100 most similar of the 500 latest sessions that share an item, and x is how many touches ago
 * the latest shared item was. Of the decays the paper names, the quadratic ones come nearest the figures published for
 * this split.
 */
export function createVsknn(past: readonly Session[]): (items: readonly string[]) => Scores {
  const ordered = [...past].sort((a, b) => a.start - b.start).map(({ items }) => new Set(items))
  const having = new Map<string, number[]>()
  ordered.forEach((items, n) => {
    for (const item of items) {
      const list = having.get(item)
      if (list) list.push(n)
      else having.set(item, [n])
    }
  })
  return (items) => {
    const weights = new Map(items.map((item, at) => [item, ((at + 1) / items.length) ** 2]))
    const sharing = new Set<number>()
    for (const item of weights.keys()) for (const n of having.get(item) ?? []) sharing.add(n)
    const neighbours = [...sharing]
      .sort((a, b) => b - a)
      .slice(0, mostSessions)
      .map((n) => ({ n, sim: similarity(weights, ordered[n]!) }))
      .sort((a, b) => b.sim - a.sim)
      .slice(0, mostNeighbours)
    const scores: Scores = new Map()
    for (const { n, sim } of neighbours) {
      const last = items.findLastIndex((item) => ordered[n]!.has(item))
      const decay = 1 / (items.length - last) ** 2
      for (const item of ordered[n]!) scores.set(item, (scores.get(item) ?? 0) + sim * decay)
    }
    return scores
  }
}

function similarity(weights: ReadonlyMap<string, number>, other: ReadonlySet<string>): number {
  let sum = 0
  for (const [item, weight] of weights) if (other.has(item)) sum += weight
  return sum / weights.size
}
