import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { ensureInstalled, root } from './install.mjs'

ensureInstalled()
const { ensureBrowser } = await import('./findBrowser.mjs')
const { missingEngine } = await import('./engines.mjs')

const reports = `${root}.cache/reports`
rmSync(reports, { recursive: true, force: true })
mkdirSync(reports, { recursive: true })

/** Counts of a vitest JSON report. */
const vitestCounts = (report) => ({ passed: report.numPassedTests, failed: report.numFailedTests, skipped: report.numPendingTests })
/** Counts of a Playwright JSON report. */
const playwrightCounts = ({ stats }) => ({ passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped })

const bin = (path) => ['node_modules/' + path]

/**
 * Every gate, in order, those of one step at the same time: what it is, what runs, where it counts its tests if it has
 * any, and the engine it cannot run without.
 */
const steps = [
  [
    { name: 'lint and layers', args: [...bin('eslint/bin/eslint.js'), '.', '--max-warnings=0'] },
    { name: 'types', args: [...bin('typescript/bin/tsc'), '--build'] },
    { name: 'build', args: [...bin('rollup/dist/bin/rollup'), '-c', '--silent'] },
  ],
  [
    {
      name: 'unit and spec, source and bundle',
      args: [...bin('vitest/vitest.mjs'), 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${reports}/unit.json`],
      counts: () => vitestCounts(read('unit.json')),
    },
  ],
  [
    { name: 'size budgets and README numbers', args: ['tools/budgets.mjs'] },
    { name: 'packages', args: ['tools/packages.mjs'] },
  ],
  [
    {
      name: 'browser',
      args: [...bin('@playwright/test/cli.js'), 'test', '--project=chromium', '--project=strict', '--reporter=list,json'],
      counts: () => playwrightCounts(read('browser.json')),
      env: () => ({ RESHELF_CHROMIUM: ensureBrowser(), PLAYWRIGHT_JSON_OUTPUT_NAME: `${reports}/browser.json` }),
    },
  ],
  [
    {
      name: 'core in Firefox',
      engine: 'Firefox',
      args: [...bin('@playwright/test/cli.js'), 'test', '--project=firefox', '--reporter=list,json'],
      counts: () => playwrightCounts(read('firefox.json')),
      env: () => ({ PLAYWRIGHT_JSON_OUTPUT_NAME: `${reports}/firefox.json` }),
    },
    {
      name: 'core in WebKit',
      engine: 'WebKit',
      args: ['e2e/webkit/run.mjs', `--report=${reports}/webkit.json`],
      counts: () => read('webkit.json'),
    },
  ],
]

const read = (file) => JSON.parse(readFileSync(`${reports}/${file}`, 'utf8'))

/** Runs one gate to its end. Its output goes where ours goes: as it comes where the gate is alone, else when it is done. */
function run({ name, args, env }, isAlone) {
  return new Promise((resolve) => {
    let extra = {}
    try {
      extra = env?.() ?? {}
    } catch (error) {
      console.error(error.message)
      return resolve(false)
    }
    const output = isAlone ? 'inherit' : 'pipe'
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', output, output], env: { ...process.env, ...extra } })
    const title = `\n— ${name} —`
    let said = ''
    if (isAlone) console.log(title)
    else for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (said += text))
    child.on('close', (code) => {
      if (!isAlone) console.log(`${title}\n${said}`)
      resolve(code === 0)
    })
  })
}

/** Runs one gate, and counts. */
async function pass(gate, isAlone) {
  const began = Date.now()
  const ok = await run(gate, isAlone)
  let counts = { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 }
  try {
    // A gate that dies after its last test has failed, whatever its report counts.
    if (gate.counts) counts = { ...gate.counts(), ...(ok ? {} : { failed: Math.max(1, gate.counts().failed) }) }
  } catch {
    counts = { passed: 0, failed: 1, skipped: 0 }
  }
  const seconds = ((Date.now() - began) / 1000).toFixed(0).padStart(4)
  return { counts, line: `${ok ? '✓' : '✗'} ${gate.name.padEnd(36)} ${String(counts.passed).padStart(5)} passed ${String(counts.failed).padStart(4)} failed ${seconds} s` }
}

const total = { passed: 0, failed: 0, skipped: 0 }
const summary = []
/** Engines that could not be had: said at the end, where it is not overlooked. */
const notRun = []
for (const step of steps) {
  const gates = step.filter(({ engine }) => {
    const reason = engine && missingEngine(engine)
    if (reason) notRun.push(`${engine}: not run (${reason})`)
    return !reason
  })
  for (const { counts, line } of await Promise.all(gates.map((gate) => pass(gate, gates.length === 1)))) {
    for (const key of Object.keys(total)) total[key] += counts[key]
    summary.push(line)
  }
}

console.log(`\n${[...summary, ...notRun.map((line) => `– ${line}`)].join('\n')}\n`)
console.log(`${total.passed} passed, ${total.failed} failed${total.skipped ? `, ${total.skipped} skipped` : ''}`)
process.exit(total.failed ? 1 : 0)
