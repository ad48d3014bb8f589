import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../tools/install.mjs'
import { writeLog } from './writeLog.mjs'

const listed = (text) => text.split(',').filter(Boolean).map(Number)
/** Events to train on; RESHELF_SCALE gives others: `1e6,1e7,5e7`. */
const sizes = listed(process.env.RESHELF_SCALE ?? '1e5,1e6')
/** Products of a catalogue; RESHELF_CATALOGS gives others, or none. */
const catalogs = listed(process.env.RESHELF_CATALOGS ?? '1e3,1e4,1e5,1e6')
/** Products a shopper has touched, whose neighbours a browser fetches. */
const touched = 20

/** What training costs against the length of the log, and what a browser loads against the size of the catalogue. */
export async function run() {
  for (const count of sizes) {
    const { events, seconds, busy, memory } = await trainOn({ count })
    console.log(`${figure(events)} events: ${seconds.toFixed(1)} s (${busy.toFixed(1)} s of processor time), ${figure(Math.round(events / seconds))} events a second, peak memory ${figure(memory)} MB`)
  }
  for (const items of catalogs) {
    // All products alike, each seen by several shoppers: the whole catalogue enters the model.
    const { model, fetched, files, rows } = await trainOn({ count: Math.max(1e5, 4 * items), items, skew: 1, k: 1, look: (folder) => loadedBy(folder, items) })
    console.log(`${figure(items)} products: model.json ${figure(model)} bytes; neighbours of ${touched} touched products ${figure(fetched)} bytes in ${files} files, ${rows} of them with neighbours`)
  }
}

const figure = (number) => number.toLocaleString('en')

/** Trains in a process of its own on a log written for it, and looks at the model before it is removed. */
async function trainOn({ count, items, skew, k = 10, look = () => ({}) }) {
  const folder = mkdtempSync(join(tmpdir(), 'reshelf-scale-'))
  try {
    const log = join(folder, 'log.ndjson')
    const out = join(folder, 'model')
    const events = await writeLog(log, { count, items, skew })
    const code = `import { train, noProgress } from '${root}packages/trainer/dist/index.js'
      await train({ events: ['${log}'], out: '${out}', k: ${k}, now: Date.UTC(2035, 0), progress: noProgress })
      const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
      console.log(JSON.stringify({ memory: Math.round(maxRSS / 1024), busy: (userCPUTime + systemCPUTime) / 1e6 }))`
    const began = performance.now()
    const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' })
    if (status !== 0) throw new Error(stderr)
    return { events, seconds: (performance.now() - began) / 1000, ...JSON.parse(stdout), ...(await look(out)) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Bytes that a browser loads for a shopper: the model, and the files in which the products touched lie. */
async function loadedBy(folder, items) {
  const { readModel, readShard, shardOf } = await import('../packages/engine/dist/index.js')
  const { shards } = readModel(readFileSync(join(folder, 'model.json'), 'utf8')).model
  const products = Array.from({ length: touched }, (_, n) => `p${Math.floor(((n + 0.5) * items) / touched)}`)
  const fileOf = (product) => join(folder, 'neighbours', `${shardOf(product, shards)}.json`)
  const files = [...new Set(products.map(fileOf))]
  return {
    model: statSync(join(folder, 'model.json')).size,
    fetched: files.reduce((sum, file) => sum + statSync(file).size, 0),
    files: files.length,
    rows: products.filter((product) => readShard(readFileSync(fileOf(product), 'utf8'))[product]?.length > 1).length,
  }
}
