import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../tools/install.mjs'
import { writeLog } from './writeLog.mjs'

/** Events to train on; RESHELF_SCALE gives others, `1e6,1e7`. */
const sizes = (process.env.RESHELF_SCALE ?? '1e5,1e6').split(',').map(Number)

/** How long training takes and how much memory it needs, in a process of its own, against the size of the log. */
export async function run() {
  for (const count of sizes) {
    const folder = mkdtempSync(join(tmpdir(), 'reshelf-scale-'))
    const events = await writeLog(join(folder, 'log.ndjson'), { count })
    const code = `import { train, noProgress } from '${root}packages/trainer/dist/index.js'
      await train({ events: ['${folder}/log.ndjson'], out: '${folder}/model', now: Date.UTC(2035, 0), progress: noProgress })
      console.log(process.resourceUsage().maxRSS)`
    const began = performance.now()
    const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' })
    const seconds = (performance.now() - began) / 1000
    rmSync(folder, { recursive: true, force: true })
    if (status !== 0) throw new Error(stderr)
    console.log(`${events} events: ${seconds.toFixed(1)} s, ${Math.round(events / seconds)} events a second, peak memory ${Math.round(Number(stdout) / 1024)} MB`)
  }
}
