import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, sep } from 'node:path'
import { ensureInstalled, root } from './install.mjs'

/**
 * Builds what is here twice, in two folders with paths of different lengths, time zones and languages, and compares every byte
 * of what comes out: `npm run reproducible`. Whoever builds this commit gets the files that are shipped.
 */
ensureInstalled()
const surroundings = [
  { name: 'a', TZ: 'UTC', LC_ALL: 'C' },
  { name: 'another-place', TZ: 'Asia/Tokyo', LC_ALL: 'de_DE.UTF-8' },
]

/** A copy of the sources, which shares the installed packages but not ours. */
function copySources(folder) {
  const left = new Set(['node_modules', 'dist', '.git', '.cache', 'test-results'])
  cpSync(root, folder, { recursive: true, filter: (path) => !relative(root, path).split(sep).some((name) => left.has(name)) })
  mkdirSync(join(folder, 'node_modules/@reshelf'), { recursive: true })
  for (const name of readdirSync(join(root, 'node_modules'))) {
    if (name !== '@reshelf' && name !== 'reshelf') symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name))
  }
  for (const name of ['engine', 'trainer']) symlinkSync(join(folder, 'packages', name), join(folder, 'node_modules/@reshelf', name))
  symlinkSync(join(folder, 'packages/sdk'), join(folder, 'node_modules/reshelf'))
}

const built = []
const folder = mkdtempSync(join(tmpdir(), 'reshelf-'))
try {
  for (const { name, ...env } of surroundings) {
    const place = join(folder, name)
    copySources(place)
    const build = spawnSync(process.execPath, ['node_modules/rollup/dist/bin/rollup', '-c', '--silent'], { cwd: place, stdio: 'inherit', env: { ...process.env, ...env } })
    if (build.status !== 0) process.exit(1)
    built.push(hashes(place))
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}

const [once, again] = built
let differing = 0
for (const file of new Set([...once.keys(), ...again.keys()])) {
  const isSame = once.get(file) === again.get(file)
  if (!isSame) differing++
  console.log(`${isSame ? '✓' : '✗'} ${file.padEnd(44)} sha256 ${once.get(file) ?? 'missing'}${isSame ? '' : `, then ${again.get(file) ?? 'missing'}`}`)
}
console.log(differing || !once.size ? `${differing} of ${once.size} files differ` : `${once.size} files, the same bytes twice`)
process.exit(differing || !once.size ? 1 : 0)

/** Every built file of a folder, with its hash. */
function hashes(place) {
  const files = readdirSync(join(place, 'packages')).flatMap((name) => readdirSync(join(place, 'packages', name, 'dist'), { recursive: true, withFileTypes: true }))
  return new Map(
    files
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
      .sort()
      .map((path) => [relative(place, path), createHash('sha256').update(readFileSync(path)).digest('hex')]),
  )
}
