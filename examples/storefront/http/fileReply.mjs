// @ts-check
import { readFile, stat } from 'node:fs/promises'
import { extname, join, resolve, sep } from 'node:path'
import { safeDecode } from './safeDecode.mjs'

/** @type {Record<string, string>} */
const types = {
  '.js': 'text/javascript; charset=utf-8', '.mjs': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml', '.json': 'application/json', '.map': 'application/json',
}

/** Letters first, so neither `..` nor a hidden file is ever a name. */
const plainName = /^[A-Za-z0-9_][\w.-]*$/

/**
 * A file below one folder, or undefined: for a name that is not plain, leads elsewhere, does not
 * exist, or is of a kind the shop does not serve.
 *
 * @param {string} folder
 * @param {string} path       from the address, still percent-encoded
 * @param {string | undefined} knownTag   the tag the browser holds
 * @returns {Promise<import('./reply.mjs').Reply | undefined>}
 */
export async function fileReply(folder, path, knownTag) {
  const names = path.split('/').map(safeDecode)
  if (!names.every((name) => name !== undefined && plainName.test(name))) return undefined
  const file = resolve(folder, join(.../** @type {string[]} */ (names)))
  const type = types[extname(file)]
  if (!type || !file.startsWith(resolve(folder) + sep)) return undefined

  const found = await stat(file).catch(() => undefined)
  if (!found?.isFile()) return undefined
  const etag = `"${found.size.toString(36)}-${Math.round(found.mtimeMs).toString(36)}"`
  const headers = { 'content-type': type, 'cache-control': 'no-cache', etag }
  return knownTag === etag ? { status: 304, headers } : { status: 200, headers, body: await readFile(file) }
}
