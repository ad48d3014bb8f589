import { existsSync } from 'node:fs'
import { root } from '../tools/install.mjs'

/** Where public data lies that may not be handed on: a folder with `ranklens` and `trivago` in the log format. */
const data = process.env.RESHELF_DATA ?? `${root}../shared/data`

const sets = [
  { name: 'ranklens', metric: 'ndcg10', split: 0.8, catalog: 'catalog.ndjson.gz' },
  { name: 'trivago', metric: 'mrr', split: 0.7 },
]

/** Signals that come and go together. */
const groups = { 'shop-rank': /^shop-rank$/, viewed: /^viewed$/, passed: /^passed$/, affinity: /^affinity:/, 'price fit': /^price$/, crowd: /^crowd:/, number: /^number:/, taste: /^taste:/, touched: /^touched-/, beside: /^beside:/, onward: /^beside:onward$/, 'top untouched': /^top-untouched$/, 'price rank': /^price-/ }

/**
 * What each signal is worth: the figure with all of them, and without one at a time, weights fitted anew. Judged within
 * the earlier part of each log, so that the later part stays unseen by whoever chooses signals.
 */
export async function run() {
  const { evaluate, noProgress } = await import('../packages/trainer/dist/index.js')
  for (const { name, metric, split, catalog } of sets) {
    const events = `${data}/${name}/events.ndjson.gz`
    if (!existsSync(events)) {
      console.log(`${name}: skipped, ${events} is not there (RESHELF_DATA names the folder of the data)`)
      continue
    }
    const figure = async (without) => {
      const { evaluation } = await evaluate({ events: [events], catalog: catalog && `${data}/${name}/${catalog}`, task: 'lists', split: split * 0.75, until: split, without, now: Date.now(), progress: noProgress })
      return evaluation.metrics.reshelf[metric]
    }
    const all = await figure()
    console.log(`${name}, ${metric}: ${all.toFixed(4)} with all signals`)
    for (const [group, without] of Object.entries(groups)) {
      const left = await figure(without)
      console.log(`  without ${group.padEnd(10)} ${left.toFixed(4)}  ${(left - all >= 0 ? '+' : '') + (left - all).toFixed(4)}`)
    }
  }
}
