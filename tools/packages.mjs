import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import { root } from './install.mjs'

/** Checks what would be published: the manifest, the types as every resolver sees them, and an import in plain Node. */
let failures = 0
const packed = `${root}.cache/packed`
rmSync(packed, { recursive: true, force: true })
mkdirSync(packed, { recursive: true })

for (const folder of readdirSync(`${root}packages`)) {
  const pkgDir = `${root}packages/${folder}`
  const manifest = JSON.parse(readFileSync(`${pkgDir}/package.json`, 'utf8'))
  const { messages } = await publint({ pkgDir, strict: true, pack: 'npm' })
  for (const message of messages) fail(`${manifest.name}: ${formatMessage(message, manifest)}`)

  run('npm', ['pack', '--silent', '--pack-destination', packed], pkgDir)
  const tarball = `${packed}/${manifest.name.replace('@', '').replace('/', '-')}-${manifest.version}.tgz`
  run(process.execPath, [`${root}node_modules/@arethetypeswrong/cli/dist/index.js`, tarball, '--profile', 'esm-only', '--no-emoji', '--format', 'table-flipped', '--exclude-entrypoints', './reshelf.js', './reshelf.rest.js', './reshelf.widgets.js', './reshelf.crowd.js', './reshelf.feed.js', './reshelf.sync.js', './reshelf.full.js', './reshelf.head.js'], root)
  run(process.execPath, ['--input-type=module', '-e', `const door = await import('${manifest.name}'); if (!Object.keys(door).length) process.exit(1)`], root)
  console.log(`${manifest.name}: manifest, types and import checked`)
}

function run(command, args, cwd) {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' })
  if (status !== 0) fail(`${command} ${args.slice(0, 2).join(' ')} failed:\n${stdout}${stderr}`)
}

function fail(message) {
  console.error(message)
  failures++
}

process.exit(failures ? 1 : 0)
