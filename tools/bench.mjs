import { readdirSync } from 'node:fs'
import { ensureInstalled, root } from './install.mjs'

/**
 * `npm run bench` runs every bench, `npm run bench -- NAME …` some of them. A bench is a file in `bench/` that prints
 * what it measured, each figure beside what it is compared with, both taken in turns in the same run.
 */
ensureInstalled()
const { ensureBrowser } = await import('./findBrowser.mjs')
process.env.RESHELF_CHROMIUM = ensureBrowser()
const { spawnSync } = await import('node:child_process')
const build = spawnSync(process.execPath, ['node_modules/rollup/dist/bin/rollup', '-c', '--silent'], { cwd: root, stdio: 'inherit' })
if (build.status !== 0) process.exit(1)

const known = readdirSync(`${root}bench`).filter((file) => file.endsWith('.bench.mjs')).map((file) => file.replace('.bench.mjs', ''))
const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !known.includes(name))
if (unknown.length) {
  console.error(`no bench ${unknown.join(', ')}; there are ${known.join(', ')}`)
  process.exit(1)
}
for (const name of asked.length ? asked : known) {
  console.log(`\n— ${name} —`)
  const { run } = await import(`${root}bench/${name}.bench.mjs`)
  await run()
}
