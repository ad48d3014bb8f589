import { interval, type Part } from './bootstrap'

/** What `evaluate --json` prints. */
export interface Evaluation {
  readonly task: 'lists' | 'next'
  /** Lists, or predictions. */
  readonly n: number
  /** Means by ranker and metric. */
  readonly metrics: Readonly<Record<string, Readonly<Record<string, number>>>>
  /** 95 % intervals of the same. */
  readonly intervals: Readonly<Record<string, Readonly<Record<string, readonly [low: number, high: number]>>>>
}

/** Collects each ranker's metrics, prediction by prediction. */
export interface Scoreboard {
  add(ranker: string, shopper: string, metrics: Readonly<Record<string, number>>): void
  result(task: Evaluation['task']): Evaluation
}

export function createScoreboard(): Scoreboard {
  /** ranker → metric → shopper */
  const parts = new Map<string, Map<string, Map<string, Part>>>()
  return {
    add(ranker, shopper, metrics) {
      const ofRanker = at(parts, ranker, () => new Map<string, Map<string, Part>>())
      for (const [metric, value] of Object.entries(metrics)) {
        const part = at(at(ofRanker, metric, () => new Map<string, Part>()), shopper, () => ({ sum: 0, count: 0 }))
        part.sum += value
        part.count++
      }
    },
    result(task) {
      const metrics: Record<string, Record<string, number>> = {}
      const intervals: Record<string, Record<string, readonly [number, number]>> = {}
      let n = 0
      for (const [ranker, ofRanker] of parts) {
        for (const [metric, byShopper] of ofRanker) {
          const all = [...byShopper.values()]
          n = all.reduce((count, part) => count + part.count, 0)
          ;(metrics[ranker] ??= {})[metric] = all.reduce((sum, part) => sum + part.sum, 0) / n
          ;(intervals[ranker] ??= {})[metric] = interval(all)
        }
      }
      return { task, n, metrics, intervals }
    },
  }
}

function at<Key, Value>(map: Map<Key, Value>, key: Key, fresh: () => Value): Value {
  let value = map.get(key)
  if (value === undefined) map.set(key, (value = fresh()))
  return value
}
