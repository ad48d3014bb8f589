import type { Evaluation } from '../metrics/scoreboard'

const titles: Readonly<Record<string, string>> = {
  reshelf: 'reshelf',
  anybody: 'reshelf with k = 1',
  shown: 'as shown',
  popularity: 'popularity',
  lastTouched: 'last touched first',
  crowd: 'crowd only',
  facetScores: 'additive facet scores',
  itemKnn: 'item-kNN',
  vsknn: 'V-SKNN',
  ndcg10: 'nDCG@10',
  mrr: 'MRR',
  hit1: 'hit@1',
  hr20: 'HR@20',
  mrr20: 'MRR@20',
}

/** An evaluation as a table, each figure with its 95 % interval. */
export function printEvaluation({ task, n, metrics, intervals }: Evaluation): string {
  const names = Object.keys(metrics['reshelf'] ?? {})
  const rows = Object.entries(metrics).map(([ranker, values]) => [
    titles[ranker] ?? ranker,
    ...names.map((name) => `${values[name]!.toFixed(4)} (${intervals[ranker]![name]!.map((bound) => bound.toFixed(3)).join('–')})`),
  ])
  const table = [[`${n} ${task === 'lists' ? 'lists' : 'predictions'}`, ...names.map((name) => titles[name] ?? name)], ...rows]
  const widths = table[0]!.map((_, column) => Math.max(...table.map((row) => row[column]!.length)))
  return table.map((row) => row.map((cell, column) => cell.padEnd(widths[column]!)).join('  ').trimEnd()).join('\n')
}
