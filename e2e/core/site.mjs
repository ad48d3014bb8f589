import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'

const dist = new URL('../../packages/sdk/dist/', import.meta.url)

/** Tells the site of every exception, at once: the page may be left before anybody asks it. */
const tellErrors = `<script>
for (const name of ['error', 'unhandledrejection']) addEventListener(name, (event) => navigator.sendBeacon('/errors', String(event.reason || event.message)))
</script>`

/**
 * A bare shop of its own origin: pages written by the case, and the built script under `/reshelf.js`.
 *
 * @typedef {object} Site
 * @property {string} url
 * @property {string[]} errors  every exception that reached a page
 * @property {(path: string, body: string | string[], given?: { tag?: string }) => string} page  Serves `body` under
 *   `path` from now on, with the tag in the head (default: without options); several pieces arrive with pauses between
 *   them. Answers the address.
 * @property {() => Promise<void>} close
 *
 * @returns {Promise<Site>}
 */
export async function createSite() {
  /** @type {Map<string, string[]>} */
  const pages = new Map()
  /** @type {string[]} */
  const errors = []
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1')
    const pieces = pages.get(pathname)
    if (pieces) {
      response.setHeader('content-type', 'text/html; charset=utf-8')
      for (const [index, piece] of pieces.entries()) {
        if (index) await pause(120)
        response.write(piece)
      }
      response.end()
    } else if (pathname === '/errors') {
      let text = ''
      for await (const chunk of request) text += chunk
      errors.push(text)
      response.writeHead(204).end()
    } else if (/^\/reshelf\.[a-z.]*js$/.test(pathname)) {
      response.setHeader('content-type', 'text/javascript; charset=utf-8')
      response.end(await readFile(new URL(pathname.slice(1), dist)))
    } else response.writeHead(404).end()
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)))
  const url = `http://127.0.0.1:${/** @type {import('node:net').AddressInfo} */ (server.address()).port}`
  return {
    url,
    errors,
    page(path, body, { tag = '<script src="/reshelf.js"></script>' } = {}) {
      const [first, ...later] = [body].flat()
      pages.set(path, [`<!doctype html><meta charset="utf-8"><title>${path}</title>${tellErrors}${tag}<body>${first}`, ...later])
      return url + path
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
