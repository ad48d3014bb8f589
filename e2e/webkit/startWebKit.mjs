import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { Builder } from 'selenium-webdriver'

/**
 * WebKit under a screen of its own.
 *
 * @typedef {object} WebKit
 * @property {() => Promise<import('selenium-webdriver').WebDriver>} open  a browser of a new shopper
 * @property {() => void} stop  ends every process that was started
 */

/**
 * Starts a screen and the driver, both where nothing else is: the X server picks its display, the system the port.
 *
 * @param {{ driver: string, browser: string }} paths
 * @returns {Promise<WebKit>}
 */
export async function startWebKit({ driver, browser }) {
  /** @type {import('node:child_process').ChildProcess[]} */
  const started = []
  const start = (/** @type {string} */ command, /** @type {string[]} */ args, more = {}) => {
    // A group of its own, so that what the driver has started ends with it.
    const child = spawn(command, args, { detached: true, stdio: ['ignore', 'ignore', 'ignore', 'pipe'], ...more })
    child.on('error', () => {}) // `failed` tells
    started.push(child)
    const failed = new Promise((_, reject) => {
      child.once('error', reject)
      child.once('exit', (code) => reject(new Error(`${command} ended with ${code}`)))
    })
    failed.catch(() => {}) // after the start nobody waits for it
    return { child, failed }
  }
  const stop = () => {
    process.off('exit', stop)
    for (const { pid } of started.splice(0).reverse()) {
      try {
        if (pid) process.kill(-pid, 'SIGTERM')
      } catch (error) {
        if (error.code !== 'ESRCH') throw error // has ended by itself
      }
    }
  }
  process.on('exit', stop)

  try {
    const screen = start('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'])
    const display = await Promise.race([screen.failed, new Promise((resolve) => screen.child.stdio[3]?.once('data', (text) => resolve(`:${String(text).trim()}`)))])
    const port = await freePort()
    const url = `http://127.0.0.1:${port}`
    const service = start(driver, [`--port=${port}`], { env: { ...process.env, DISPLAY: display, NO_AT_BRIDGE: '1' } })
    await Promise.race([service.failed, whenAnswering(`${url}/status`)])
    return {
      async open() {
        const opened = await new Builder()
          .usingServer(url)
          .withCapabilities({ browserName: 'MiniBrowser', 'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] } })
          .build()
        await opened.manage().setTimeouts({ script: 20_000, pageLoad: 20_000 })
        return opened
      },
      stop,
    }
  } catch (error) {
    stop()
    throw error
  }
}

/** @returns {Promise<number>} */
const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address())
      server.close(() => resolve(port))
    })
  })

async function whenAnswering(/** @type {string} */ url) {
  const deadline = Date.now() + 10_000
  while (!(await fetch(url).then(({ ok }) => ok, () => false))) {
    if (Date.now() > deadline) throw new Error(`nothing answers at ${url}`)
    await pause(50)
  }
}
