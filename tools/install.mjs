import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The repository's root folder. */
export const root = fileURLToPath(new URL('..', import.meta.url))

/** Installs the packages of the lock file where they are missing or older than it. Uses nothing but Node itself. */
export function ensureInstalled() {
  const major = Number(process.versions.node.split('.')[0])
  if (major < 20) {
    console.error(`Reshelf needs Node 20 or newer; this is ${process.version}. Install a newer one from your package manager or nodejs.org.`)
    process.exit(1)
  }
  const installed = `${root}node_modules/.package-lock.json`
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(`${root}package-lock.json`).mtimeMs) return
  console.log('Installing packages …')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const run = (...args) =>
    spawnSync(npm, [...args, '--no-audit', '--no-fund', '--loglevel=error'], { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' }).status === 0
  // A registry that lacks another platform's packages makes `ci` refuse; `install` can do without them.
  if (run('ci') || run('install', '--no-save')) return
  console.error('npm could not install the packages; its output above says why.')
  process.exit(1)
}
