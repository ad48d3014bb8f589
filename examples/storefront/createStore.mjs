// @ts-check
import { createServer } from 'node:http'
import { fileURLToPath } from 'node:url'
import { createCatalog } from './catalog/createCatalog.mjs'
import { demoCatalog } from './catalog/demoCatalog.mjs'
import { loadCatalog } from './feeds/loadCatalog.mjs'
import { handleRequest } from './http/handleRequest.mjs'
import { listenNear } from './http/listenNear.mjs'
import { plainReply } from './http/reply.mjs'
import { createSearch } from './search/createSearch.mjs'

const sdkDist = fileURLToPath(new URL('../../packages/sdk/dist', import.meta.url))

/**
 * @typedef {object} StoreOptions
 * @property {string} [catalog]          a catalogue file; without one the shop sells its own
 * @property {number} [port]             4173; where taken, the next free one; 0 for any
 * @property {string} [host]             127.0.0.1
 * @property {boolean} [remotePictures]  show the pictures a feed names instead of drawn ones
 * @property {object} [reshelf]          Reshelf options that every page carries
 * @property {boolean} [strictPolicy]    under the strictest policy that a shop can have: nonces alone, and Trusted Types
 * @property {string} [sdkFolder]        where `/reshelf/…` is served from
 * @property {(sentence: string) => void} [warn]   told of rows that could not be used
 *
 * @typedef {{url: string, products: number, close: () => Promise<void>}} Store
 */

/**
 * Opens the shop. Rejects, with a sentence fit to show, where the catalogue cannot be read.
 *
 * @param {StoreOptions} [options]
 * @returns {Promise<Store>}
 */
export async function createStore({ catalog: file, port = 4173, host = '127.0.0.1', remotePictures = false, reshelf, strictPolicy = false, sdkFolder = sdkDist, warn = console.error } = {}) {
  const facts = file === undefined ? demoCatalog() : await loadCatalog(file, { warn })
  const catalog = createCatalog(facts, { departments: ['Men', 'Women', 'Kids', 'Golf', 'Outdoor'] })
  const shop = { name: 'Larkmoor', catalog, search: createSearch(catalog.products), remotePictures, reshelf, strictPolicy, sdkFolder }

  const server = createServer(async (request, response) => {
    const reply = await handleRequest(request, shop).catch((error) => {
      warn(`${request.method} ${request.url} failed: ${error?.stack ?? error}`)
      return plainReply(500, 'Something went wrong on our side.')
    })
    response.writeHead(reply.status, {
      'x-content-type-options': 'nosniff',
      ...reply.headers,
      ...(reply.cookies?.length ? { 'set-cookie': reply.cookies } : {}),
      // What is left of an over-long body is not worth reading.
      ...(reply.status === 413 ? { connection: 'close' } : {}),
    })
    response.end(request.method === 'HEAD' ? undefined : reply.body)
  })

  const address = await listenNear(server, { port, host })
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${address.port}`,
    products: catalog.products.length,
    close: () => new Promise((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    }),
  }
}
