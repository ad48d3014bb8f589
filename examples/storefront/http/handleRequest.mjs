// @ts-check
import { fileURLToPath } from 'node:url'
import { notFoundPage } from '../pages/notFoundPage.mjs'
import { fileReply } from './fileReply.mjs'
import { readForm } from './readForm.mjs'
import { readVisit } from './readVisit.mjs'
import { pageReply, plainReply } from './reply.mjs'
import { routes } from './routes.mjs'

/** @typedef {import('./reply.mjs').Reply} Reply */
/** @typedef {import('./readVisit.mjs').Shop} Shop */

const assets = fileURLToPath(new URL('../assets', import.meta.url))

/**
 * Answers every request, whatever it holds; nothing a visitor sends makes this throw.
 *
 * @param {import('node:http').IncomingMessage} request
 * @param {Shop} shop
 * @returns {Promise<Reply>}
 */
export async function handleRequest(request, shop) {
  const url = readUrl(request.url)
  if (!url) return plainReply(400, 'This address cannot be read.')
  const method = request.method === 'HEAD' ? 'GET' : request.method

  const folder = /^\/(assets|reshelf)\/(.+)$/.exec(url.pathname)
  if (folder && method === 'GET') {
    const root = folder[1] === 'assets' ? assets : shop.sdkFolder
    return (await fileReply(root, folder[2], request.headers['if-none-match'])) ?? plainReply(404, 'There is no such file.')
  }

  const atPath = routes.flatMap((route) => {
    const match = route.path.exec(url.pathname)
    return match ? [{ route, rest: match[1] ?? '' }] : []
  })
  const found = atPath.find(({ route }) => route.method === method)
  if (!found && atPath.length > 0) return plainReply(405, 'This address does not take that method.')

  const visit = readVisit(request, url, shop)
  if (!found) return pageReply(notFoundPage(visit), visit, { status: 404 })
  const form = method === 'POST' ? await readForm(request) : new URLSearchParams()
  if (!form) return plainReply(413, 'This form is larger than the shop accepts.')
  return (await found.route.answer(visit, { rest: found.rest, form, request })) ?? pageReply(notFoundPage(visit), visit, { status: 404 })
}

/**
 * The path of a request as a URL. A path that begins with two slashes would otherwise be read as
 * another host's address.
 *
 * @param {string | undefined} path
 */
function readUrl(path) {
  if (!path?.startsWith('/')) return undefined
  try {
    return new URL(`http://shop.invalid${path}`)
  } catch {
    return undefined
  }
}
