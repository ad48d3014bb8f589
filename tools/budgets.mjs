import { readFileSync, writeFileSync } from 'node:fs'
import { root } from './install.mjs'
import { kilobytes, measureSizes } from './sizes.mjs'

/**
 * Checks the size of every use against its budget, and every size in the README against what was measured. There a
 * number stands as `<!-- size: script tag -->7.7 kB<!-- / -->`; `--write` puts the measured ones in.
 */
const write = process.argv.includes('--write')
const sizes = await measureSizes()
const problems = []

for (const { use, bytes, most } of sizes) {
  console.log(`${use.padEnd(12)} ${String(bytes).padStart(6)} B brotli of ${most} B`)
  if (bytes > most) problems.push(`${use} weighs ${bytes} B, ${bytes - most} B over its budget`)
}

const path = `${root}README.md`
const before = readFileSync(path, 'utf8')
const seen = new Set()
const after = before.replace(/<!-- size: ([a-z ]+) -->([^<]*)<!-- \/ -->/g, (mark, use, number) => {
  const size = sizes.find((other) => other.use === use)
  if (!size) {
    problems.push(`README.md names a size nobody measures: ${use}`)
    return mark
  }
  seen.add(use)
  if (!write && number !== kilobytes(size.bytes)) problems.push(`README.md says ${use} is ${number}; it is ${kilobytes(size.bytes)} (node tools/budgets.mjs --write)`)
  return `<!-- size: ${use} -->${kilobytes(size.bytes)}<!-- / -->`
})
for (const { use } of sizes) if (!seen.has(use)) problems.push(`README.md does not say what "${use}" weighs`)
if (write) writeFileSync(path, after)

for (const problem of problems) console.error(problem)
process.exit(problems.length && !write ? 1 : 0)
