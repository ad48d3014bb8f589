import { existsSync } from 'node:fs'
import { root } from '../tools/install.mjs'

/** Where public data lies that may not be handed on: a folder with `ranklens` and `trivago` in the log format. */
const data = process.env.RESHELF_DATA ?? `${root}../shared/data`

const sets = [
  { name: 'ranklens', metric: 'ndcg10', split: 0.8, catalog: 'catalog.ndjson.gz' },
  { name: 'trivago', metric: 'mrr', split: 0.7 },
]

/** Signals that come and go together. */
const groups = { 'shop-rank': /^shop-rank$/, 'first place': /^first-place$/, viewed: /^viewed$/, passed: /^passed$/, affinity: /^affinity:/, 'price fit': /^price$/, crowd: /^crowd:/, kin: /^kin$/, appeal: /^appeal$/, 'crowd, appeal': /^crowd:|^appeal$/, touched: /^touched-/, beside: /^beside:/, onward: /^beside:onward$/, 'price rank': /^price-/ }

/**
 * What each signal is worth: the figure with all of them, and the change without one group at a time, weights fitted anew, with its
 * 95 % interval over the judged lists. Judged within the earlier part of each log, so that the later part stays unseen by
 * whoever chooses signals.
 */
export async function run() {
  const { ablateLog } = await import('../packages/trainer/dist/index.js')
  const signed = (figure) => (figure >= 0 ? '+' : '') + figure.toFixed(4)
  for (const { name, metric, split, catalog } of sets) {
    const events = `${data}/${name}/events.ndjson.gz`
    if (!existsSync(events)) {
      console.log(`${name}: skipped, ${events} is not there (RESHELF_DATA names the folder of the data)`)
      continue
    }
    const { n, all, ablated } = await ablateLog({ events: [events], catalog: catalog && `${data}/${name}/${catalog}`, split: split * 0.75, until: split, metric, groups, now: Date.now() })
    console.log(`${name}, ${metric} of ${n} lists: ${all.toFixed(4)} with all signals`)
    for (const { without, value, change, interval } of ablated) console.log(`  without ${without.padEnd(13)} ${value.toFixed(4)}  ${signed(change)} (${interval.map(signed).join(' to ')})`)
  }
}
