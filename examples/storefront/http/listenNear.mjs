// @ts-check

const triesBeforeGivingUp = 50

/**
 * Listens on a port, or on the first free one after it.
 *
 * @param {import('node:http').Server} server
 * @param {{port: number, host: string}} options   port 0: any
 * @returns {Promise<import('node:net').AddressInfo>}
 */
export async function listenNear(server, { port, host }) {
  for (let next = port; ; next++) {
    const problem = await listen(server, next, host)
    if (!problem) return /** @type {import('node:net').AddressInfo} */ (server.address())
    if (problem.code !== 'EADDRINUSE' || next >= Math.min(65535, port + triesBeforeGivingUp)) throw problem
  }
}

/**
 * @param {import('node:http').Server} server
 * @param {number} port
 * @param {string} host
 * @returns {Promise<NodeJS.ErrnoException | undefined>}
 */
function listen(server, port, host) {
  return new Promise((resolve) => {
    const onError = (/** @type {NodeJS.ErrnoException} */ error) => {
      server.off('listening', onListening)
      resolve(error)
    }
    const onListening = () => {
      server.off('error', onError)
      resolve(undefined)
    }
    server.once('error', onError).once('listening', onListening).listen(port, host)
  })
}
