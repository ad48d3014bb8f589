import { createServer } from 'node:http'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright'
import { browserFlags, findBrowser } from '../tools/findBrowser.mjs'
import { root } from '../tools/install.mjs'
import { bundleSource } from './bundleSource.mjs'

/**
 * A browser whose pages are slowed down four times, and a server for them: `pages` maps a path to HTML, or to an async
 * generator of its pieces; `/engine.js`, `/reshelf.js` and the like come from the builds.
 */
export async function openLab({ throttle = 4, flags = [] } = {}) {
  const pages = new Map()
  /** What was asked for, query and all. */
  const asked = new Set()
  /** Parts that no build exposes, straight from source. */
  const sources = { '/arrange.js': 'packages/sdk/src/dom/arrange.ts', '/cells.js': 'packages/sdk/src/widgets/buildCell.ts', '/reader.js': 'packages/sdk/src/feed/createFeedReader.ts' }
  const files = { '/engine.js': 'packages/engine/dist/index.js' }
  const server = createServer(async (request, response) => {
    asked.add(request.url)
    const path = new URL(request.url ?? '/', 'http://127.0.0.1').pathname
    const isScript = path.endsWith('.js')
    response.setHeader('content-type', isScript ? 'text/javascript; charset=utf-8' : 'text/html; charset=utf-8')
    // As a static host does: a browser that has been here compiles nothing anew.
    if (isScript) response.setHeader('cache-control', 'max-age=3600')
    const body = pages.get(path)
    if (typeof body === 'function') {
      for await (const piece of body()) response.write(piece)
      return void response.end()
    }
    try {
      response.end(body ?? (sources[path] ? await bundleSource(sources[path]) : await readFile(root + (files[path] ?? `packages/sdk/dist${path}`))))
    } catch {
      response.writeHead(404).end()
    }
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)))
  const url = `http://127.0.0.1:${server.address().port}`
  const browser = await chromium.launch({ executablePath: findBrowser(), args: [...browserFlags, ...flags] })
  return {
    url,
    asked,
    browser,
    page: (path, body) => {
      pages.set(path, body)
      return url + path
    },
    /** A browser with a profile folder of its own, as a shopper's: unlike a context it keeps compiled scripts. */
    async openProfile() {
      const folder = await mkdtemp(join(tmpdir(), 'reshelf-bench-'))
      const context = await chromium.launchPersistentContext(folder, { executablePath: findBrowser(), args: [...browserFlags, ...flags], viewport: { width: 1200, height: 800 } })
      context.on('close', () => void rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 300 }))
      return context
    },
    /** A page in a context of its own (or the given one), throttled. */
    async open(context) {
      const tab = await (context ?? (await browser.newContext())).newPage()
      const session = await tab.context().newCDPSession(tab)
      await session.send('Emulation.setCPUThrottlingRate', { rate: throttle })
      return tab
    },
    async close() {
      await browser.close()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** A copy in an order that is drawn. */
export const inAnyOrder = (list) => list.map((one) => [Math.random(), one]).sort(([a], [b]) => a - b).map(([, one]) => one)

/** The middle value. */
export const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]

/** A table with right-aligned columns. */
export function table(rows) {
  const [headings, ...others] = rows
  others.forEach(openTable(headings, headings.map((_, column) => Math.max(...rows.map((row) => String(row[column]).length)))))
}

/** Prints the headings, and returns what prints a row beneath them: for those that take long to come. */
export function openTable(headings, widths = []) {
  const add = (row) => console.log(row.map((cell, column) => String(cell).padStart(Math.max(widths[column] ?? 0, headings[column].length))).join('  '))
  add(headings)
  return add
}
