#!/usr/bin/env node
// @ts-check
import { parseArgs } from 'node:util'
import { createStore } from './createStore.mjs'

const usage = 'Usage: node examples/storefront/server.mjs [--port 4173] [--host 127.0.0.1] [--catalog FILE] [--remote-pictures] [--strict-policy]'

try {
  const { values } = parseArgs({
    options: {
      'port': { type: 'string' }, 'host': { type: 'string' }, 'catalog': { type: 'string' },
      'remote-pictures': { type: 'boolean' }, 'strict-policy': { type: 'boolean' }, 'help': { type: 'boolean' },
    },
  })
  if (values.help) {
    console.log(usage)
  } else {
    const store = await createStore({
      port: readPort(values.port), host: values.host, catalog: values.catalog, remotePictures: values['remote-pictures'], strictPolicy: values['strict-policy'],
    })
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.once(signal, () => store.close().then(() => process.exit(0)))
    console.log(greeting(store, values.catalog === undefined))
  }
} catch (error) {
  const { message, code } = /** @type {NodeJS.ErrnoException} */ (error)
  console.error(code?.startsWith('ERR_PARSE_ARGS') ? `${message}\n${usage}` : message)
  process.exitCode = 1
}

/** @param {string | undefined} text */
function readPort(text) {
  if (text === undefined) return undefined
  const port = Number(text)
  if (!/^\d+$/.test(text) || port > 65535) throw new Error(`--port takes a number from 0 to 65535, not "${text}".`)
  return port
}

/**
 * @param {import('./createStore.mjs').Store} store
 * @param {boolean} own   whether the shop sells its own catalogue, which the three things speak of
 */
function greeting({ url, products }, own) {
  const open = `\n  Larkmoor is open at ${url} with ${products.toLocaleString('en')} products.\n`
  if (!own) return `${open}\n  Look at a few things of one kind, then search for that kind: what you looked at leads.\n`
  return `${open}
  Three things to try:
  1. Open three golf drivers (${url}/c/golf/clubs/drivers), come back
     and search "golf clubs": those three lead the results.
  2. Look at men's jeans (${url}/c/men/clothing/jeans), put a pair in the cart
     and search "blue t-shirts": men's shirts first, the blue ones on top.
  3. Open it in a private window: the shop's own order, nothing is touched.
`
}
