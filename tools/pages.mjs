import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { chromium } from 'playwright'
import { browserFlags, findBrowser } from './findBrowser.mjs'
import { root } from './install.mjs'
import { rowsAfter, rowsBefore } from './compareLayout.mjs'
import { comparePage } from './comparePage.mjs'
import { printLayout, printPages } from './printPages.mjs'

/**
 * Runs the built script, in one file, over a folder of saved pages (`*.html`, `*.html.gz`, and what is known of them in
 * `expected.json`) and prints what they understood. The pages' own scripts do not run and nothing is fetched.
 *
 *     npm run pages -- DIR [part of a file name] [--json FILE] [--layout]
 *
 * `--layout` orders the largest list of each page that has one and compares the cells of its rows before and after.
 */
const [folder, ...rest] = process.argv.slice(2)
if (!folder) {
  console.error('pages: name the folder of saved pages: npm run pages -- DIR')
  process.exit(1)
}
const layoutAt = rest.indexOf('--layout')
if (layoutAt >= 0) rest.splice(layoutAt, 1)
const jsonAt = rest.indexOf('--json')
const jsonFile = jsonAt < 0 ? undefined : rest.splice(jsonAt, 2)[1]
const [filter = ''] = rest

const expected = readExpected()
const names = readdirSync(folder, { recursive: true })
  .map(String)
  .filter((name) => /\.html(\.gz)?$/.test(name) && new RegExp(filter).test(name))
  .sort()

const code = readFileSync(`${root}packages/sdk/dist/reshelf.full.js`, 'utf8')
const executablePath = findBrowser()
const browser = await chromium.launch({ args: browserFlags, ...(executablePath && { executablePath }) })
const rows = []
const context = await browser.newContext()
// One after the other, so that the milliseconds are a page's own.
for (const name of names) rows.push({ name: basename(name).replace(/\.html(\.gz)?$/, ''), ...(await readSaved(context, name)) })
await browser.close()
if (layoutAt >= 0) printLayout(rows)
else printPages(rows)
if (jsonFile) writeFileSync(jsonFile, JSON.stringify(rows, null, 1))

/** Opens one saved page under its own address and compares what was read with what is known of it. */
async function readSaved(context, name) {
  const known = expected[name] ?? {}
  const url = URL.canParse(known.url) ? new URL(known.url).href : `https://saved.example/${basename(name).replace(/^.*?__|\.gz$/g, '').replaceAll('_', '/')}`
  const page = await context.newPage()
  try {
    await page.route('**/*', (route) =>
      route.request().isNavigationRequest() && route.request().frame() === page.mainFrame() && route.request().url().split('#')[0] === url.split('#')[0]
        ? route.fulfill({ body: decode(name), contentType: 'text/html; charset=utf-8', headers: { 'content-security-policy': "script-src 'none'" } })
        : route.abort(),
    )
    await page.goto(url, { waitUntil: 'domcontentloaded', timeout: 30_000 })
    if (layoutAt >= 0) {
      const before = await page.evaluate(`${code};(${rowsBefore})()`)
      return before ? { before, ...(await page.evaluate(`${code};(${rowsAfter})()`)) } : {}
    }
    return await page.evaluate(`${code};(${comparePage})(${JSON.stringify({ url, known })})`)
  } catch (error) {
    return { error: String(error).slice(0, 300) }
  } finally {
    await page.close()
  }
}

function readExpected() {
  try {
    return JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'))
  } catch (error) {
    if (error.code === 'ENOENT') return {}
    throw error
  }
}

/** The page's text, by the charset it names. One that nobody knows is read as UTF-8. */
function decode(name) {
  const file = readFileSync(join(folder, name))
  const bytes = name.endsWith('.gz') ? gunzipSync(file) : file
  const [, charset = 'utf-8'] = /<meta[^>]+charset=["']?([\w-]+)/i.exec(bytes.subarray(0, 4096).toString('latin1')) ?? []
  const decoder = (label) => new TextDecoder(label).decode(bytes)
  try {
    return decoder(charset)
  } catch (error) {
    if (error instanceof RangeError) return decoder('utf-8')
    throw error
  }
}
