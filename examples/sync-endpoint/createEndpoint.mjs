// @ts-check
/** A shopper's log has 10,000 events at most; a longer body is no file of theirs. */
const mostBytes = 8e6
const mostEvents = 10_000

/**
 * @typedef {{format: number, shopper: string, events: {id: string, time: number}[]}} File
 */

/**
 * One plain address that keeps a shopper's file by account: GET answers it, PUT merges one into it, DELETE forgets it. Memory
 * only, and whoever sends the cookie `account` is believed: a real shop asks its own session, and keeps a database.
 *
 * @returns {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => Promise<void>}
 */
export function createEndpoint() {
  /** @type {Map<string, File>} */
  const files = new Map()
  return async (request, response) => {
    const answer = (/** @type {number} */ status, /** @type {unknown} */ body = undefined) =>
      void response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' }).end(body === undefined ? undefined : JSON.stringify(body))
    const account = /(?:^|;\s*)account=([\w-]{1,64})/.exec(request.headers.cookie ?? '')?.[1]
    if (request.url !== '/account/shelf' || !account) return answer(404)
    if (request.method === 'GET') return files.has(account) ? answer(200, files.get(account)) : answer(204)
    if (request.method === 'DELETE') return answer(files.delete(account) ? 204 : 404)
    if (request.method !== 'PUT') return answer(405)
    const file = await readFile(request)
    if (!file) return answer(400, { problem: 'a shopper’s file has format 1, shopper and events' })
    files.set(account, merge(files.get(account), file))
    return answer(204)
  }
}

/** Each event once, by its id, whichever file comes first. @param {File | undefined} known @param {File} file */
function merge(known, file) {
  if (!known) return file
  const events = [...new Map([...file.events, ...known.events].map((event) => [event.id, event])).values()].sort((a, b) => a.time - b.time).slice(-mostEvents)
  return { format: 1, shopper: [known.shopper, file.shopper].sort()[0], events }
}

/** @param {import('node:http').IncomingMessage} request @returns {Promise<File | undefined>} */
async function readFile(request) {
  /** @type {Buffer[]} */
  const pieces = []
  let size = 0
  for await (const piece of request) if ((size += piece.length) <= mostBytes) pieces.push(piece)
  try {
    const { format, shopper, events } = JSON.parse(Buffer.concat(pieces).toString())
    const isFile = format === 1 && typeof shopper === 'string' && Array.isArray(events) && events.every(({ id, time }) => typeof id === 'string' && typeof time === 'number')
    return isFile && size <= mostBytes ? { format, shopper, events } : undefined
  } catch {
    return undefined
  }
}
