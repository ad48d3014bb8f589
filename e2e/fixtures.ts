import { createServer } from 'node:http'
import { readFile } from 'node:fs/promises'
import { test as base, expect, type Locator, type Page } from '@playwright/test'
import type { Options } from 'reshelf'

/** A page's HTML, whole or in pieces with pauses between them. */
export type Body = string | (() => AsyncGenerator<string>)

/** A bare shop: pages written by the test, the built script under `/reshelf.js`, the engine's module under `/engine/index.js`. */
export interface Site {
  readonly url: string
  /** Serves `body` under `path` from now on. */
  readonly page: (path: string, body: Body) => string
}

/** The example store, which is plain JavaScript and outside this program. */
const storefront = new URL('../examples/storefront/createStore.mjs', import.meta.url).href
interface StoreModule {
  readonly createStore: (options: { port: number; catalog?: string; reshelf?: Options; strictPolicy?: boolean }) => Promise<{ url: string; close: () => Promise<void> }>
}

const dist = new URL('../packages/sdk/dist/', import.meta.url)
const engineDist = new URL('../packages/engine/dist/', import.meta.url)

async function createSite(): Promise<Site & { close: () => Promise<void> }> {
  const bodies = new Map<string, Body>()
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1')
    const body = bodies.get(pathname)
    if (body !== undefined) {
      response.setHeader('content-type', 'text/html; charset=utf-8')
      void (async () => {
        if (typeof body === 'string') response.end(body)
        else {
          for await (const piece of body()) response.write(piece)
          response.end()
        }
      })()
      return
    }
    if (!pathname.endsWith('.js')) return void response.writeHead(404).end()
    response.setHeader('content-type', 'text/javascript; charset=utf-8')
    const [, ofEngine] = /^\/engine\/(.+)/.exec(pathname) ?? []
    readFile(ofEngine ? new URL(ofEngine, engineDist) : new URL(pathname.slice(1), dist)).then(
      (script) => response.end(script),
      () => response.writeHead(404).end(),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
  return {
    url,
    page: (path, body) => {
      bodies.set(path, body)
      return url + path
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

interface Given {
  /** Every exception that reached a page; a test that expects none need not ask. */
  pageErrors: string[]
  /** Everything that a page's content security policy forbade; a test that expects nothing need not ask. */
  violations: string[]
}
interface Shared {
  /** The example store under a policy of nonces alone, with Trusted Types. Set by the project. */
  strictPolicy: boolean
  site: Site
  /** Address of the example store. */
  store: string
}

export const test = base.extend<Given, Shared>({
  site: [
    async ({}, use) => {
      const site = await createSite()
      await use(site)
      await site.close()
    },
    { scope: 'worker' },
  ],
  store: [
    async ({ strictPolicy }, use) => {
      const { createStore } = (await import(storefront)) as StoreModule
      // How long a list may be held has tests of its own; in the stories a busy machine must not cut one in two.
      const store = await createStore({ port: 0, reshelf: { holdMs: 5000 }, strictPolicy })
      await use(store.url)
      await store.close()
    },
    { scope: 'worker' },
  ],
  strictPolicy: [false, { option: true, scope: 'worker' }],
  violations: [
    async ({ context, strictPolicy }, use) => {
      const violations: string[] = []
      if (!strictPolicy) return use(violations)
      context.on('console', (message) => /content security policy|trusted ?(types?|script|html)/i.test(message.text()) && violations.push(message.text()))
      await context.exposeBinding('reportViolation_', (_source, text: string) => void violations.push(text))
      await context.addInitScript(() => {
        const { reportViolation_: tell } = window as unknown as { reportViolation_: (text: string) => void }
        document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile, sample }) => tell([violatedDirective, blockedURI, sourceFile, sample].join(' ')))
      })
      await use(violations)
      expect(violations, 'violations of the content security policy').toEqual([])
    },
    { auto: true },
  ],
  pageErrors: [
    async ({ context }, use) => {
      const errors: string[] = []
      context.on('weberror', (error) => errors.push(String(error.error())))
      await use(errors)
      expect(errors, 'exceptions that reached the page').toEqual([])
    },
    { auto: true },
  ],
})

export { expect }

const firstList = '[data-reshelf-list]'

/** The page's first list, decided: that may take until the frame after the one that shows the page. */
async function decidedList(page: Page): Promise<Locator> {
  await page.waitForSelector(`${firstList}[data-reshelf-state]`, { state: 'attached' })
  return page.locator(firstList).first()
}

/** The products of the page's first list, in the order they stand. */
export const shownItems = async (page: Page): Promise<string[]> =>
  (await decidedList(page)).locator('[data-reshelf-item]').evaluateAll((items) => items.map((item) => item.getAttribute('data-reshelf-item') ?? ''))

/** What the first list was decided to be. */
export const listState = async (page: Page): Promise<string | null> => (await decidedList(page)).getAttribute('data-reshelf-state')
