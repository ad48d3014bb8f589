import { writeFileSync } from 'node:fs'
import { findWebKit } from '../../tools/engines.mjs'
import { cases } from '../core/cases.mjs'
import { runCase } from '../core/runCase.mjs'
import { seleniumTab } from './seleniumTab.mjs'
import { startWebKit, within } from './startWebKit.mjs'

/**
 * Runs the core's cases in WebKit: `node e2e/webkit/run.mjs [words of a case's name] [--report=counts.json]`.
 * Each case has a browser of its own, so that one that hangs takes no other with it.
 */
const longestMs = 45_000

const [report] = process.argv.flatMap((given) => /^--report=(.+)$/.exec(given)?.[1] ?? [])
const words = process.argv.slice(2).filter((given) => !given.startsWith('--')).join(' ')

const paths = findWebKit()
if (!paths) {
  console.error('WebKit is not here: apt-get install webkit2gtk-driver xvfb')
  process.exit(1)
}
// An exit ends the browsers too; a signal alone would not.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1))

const counts = { passed: 0, failed: 0, skipped: 0 }
const webkit = await startWebKit(paths)
for (const given of cases.filter(({ name }) => name.includes(words))) {
  const began = Date.now()
  const problem = await attempt(given)
  counts[problem ? 'failed' : 'passed']++
  console.log(`  ${problem ? '✘' : '✓'} [webkit] › ${given.name} (${((Date.now() - began) / 1000).toFixed(1)}s)`)
  if (problem) console.error(problem)
}
webkit.stop()
console.log(`\n  ${counts.passed} passed, ${counts.failed} failed in WebKit`)
if (report) writeFileSync(report, JSON.stringify(counts))
process.exit(counts.failed || !counts.passed ? 1 : 0)

/** Runs one case in a new browser; answers what went wrong. */
async function attempt(given) {
  try {
    const { driver, close } = await webkit.open()
    try {
      await within(longestMs, 'the case', seleniumTab(driver).then((tab) => runCase(given, tab)))
    } finally {
      await close()
    }
  } catch (error) {
    return error
  }
  return undefined
}
