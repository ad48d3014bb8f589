// @ts-check

const largestForm = 16 * 1024

/**
 * The fields of a posted form, or undefined where the body is larger than any form of this shop.
 *
 * @param {import('node:http').IncomingMessage} request
 * @returns {Promise<URLSearchParams | undefined>}
 */
export async function readForm(request) {
  /** @type {Buffer[]} */
  const chunks = []
  let size = 0
  for await (const chunk of request) {
    size += chunk.length
    if (size > largestForm) return undefined
    chunks.push(chunk)
  }
  return new URLSearchParams(Buffer.concat(chunks).toString('utf8'))
}
