import type { Session } from '../replay/sessions'
import type { Scores } from './vsknn'

const mostNeighbours = 100

/**
 * Item-based neighbours: the items whose sessions overlap most with those of the item in hand, by cosine
 *
 *   sim(i, j) = |S_i ∩ S_j| / √(|S_i|·|S_j|)
 *
 * (Sarwar, Karypis, Konstan & Riedl 2001, §3.1.1, with sessions for users; as Hidasi et al. 2016 use it, only the
 * latest item counts).
 */
export function createItemKnn(past: readonly Session[]): (items: readonly string[]) => Scores {
  const sessions = past.map(({ items }) => new Set(items))
  const having = new Map<string, number[]>()
  sessions.forEach((items, n) => {
    for (const item of items) {
      const list = having.get(item)
      if (list) list.push(n)
      else having.set(item, [n])
    }
  })
  const known = new Map<string, Scores>()
  const rowOf = (item: string): Scores => {
    const together = new Map<string, number>()
    const own = having.get(item) ?? []
    for (const n of own) for (const other of sessions[n]!) if (other !== item) together.set(other, (together.get(other) ?? 0) + 1)
    const sims = [...together].map(([other, count]) => [other, count / Math.sqrt(own.length * having.get(other)!.length)] as const)
    return new Map(sims.sort(([, a], [, b]) => b - a).slice(0, mostNeighbours))
  }
  return (items) => {
    const last = items.at(-1)!
    let row = known.get(last)
    if (!row) known.set(last, (row = rowOf(last)))
    return row
  }
}
