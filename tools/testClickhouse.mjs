import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync } from 'node:fs'
import { ensureInstalled, root } from './install.mjs'

/**
 * `npm run test:clickhouse`: the trainer's SQL on ClickHouse, with results equal to DuckDB's. The engine comes as chdb,
 * half a gigabyte, into a folder of its own; RESHELF_CLICKHOUSE names a running server to use instead.
 */
const version = '3.4.0'
const folder = `${root}.cache/clickhouse`

ensureInstalled()
let url = process.env.RESHELF_CLICKHOUSE
let server
if (!url) {
  if (!existsSync(`${folder}/node_modules/chdb`)) {
    console.log('installing chdb, about 550 MB …')
    mkdirSync(folder, { recursive: true })
    const installed = spawnSync('npm', ['install', '--prefix', folder, '--no-save', '--no-package-lock', '--no-audit', '--no-fund', `chdb@${version}`], { stdio: ['ignore', 'ignore', 'inherit'] })
    if (installed.status !== 0) throw new Error('chdb cannot be installed here: name a ClickHouse server in RESHELF_CLICKHOUSE')
  }
  server = spawn(process.execPath, [`${root}tools/chdbServer.mjs`, folder], { stdio: ['pipe', 'pipe', 'inherit'] })
  const [address] = await Promise.race([once(server.stdout, 'data'), once(server, 'exit').then(() => [''])])
  url = `${address}`.trim()
  if (!url) throw new Error('chdb does not start here; see above')
}
const vitest = spawn(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', '--config', 'vitest.clickhouse.config.ts'], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, RESHELF_CLICKHOUSE: url },
})
const [code] = await once(vitest, 'exit')
server?.stdin.end()
process.exitCode = code ?? 1
