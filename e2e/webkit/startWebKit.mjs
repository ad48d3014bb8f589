import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { Builder } from 'selenium-webdriver'

/** How long a browser may take to open, on a busy machine. */
const openingMs = 15_000

/** @typedef {import('node:child_process').ChildProcess} ChildProcess */

/**
 * A browser of a shopper of its own.
 *
 * @typedef {object} Browser
 * @property {import('selenium-webdriver').WebDriver} driver
 * @property {() => Promise<void>} close
 *
 * @typedef {object} WebKit
 * @property {() => Promise<Browser>} open
 * @property {() => void} stop  ends every process that was started
 */

/**
 * Starts a screen where no other is: the X server picks its display itself. Each browser has a driver of its own,
 * because one driver for several has been seen to wait for ever for a browser that was gone.
 *
 * @param {{ driver: string, browser: string }} paths
 * @returns {Promise<WebKit>}
 */
export async function startWebKit(paths) {
  /** @type {Set<ChildProcess>} */
  const running = new Set()
  const end = (/** @type {ChildProcess} */ child) => {
    if (!running.delete(child) || !child.pid) return
    try {
      process.kill(-child.pid, 'SIGKILL')
    } catch (error) {
      if (error.code !== 'ESRCH') throw error // has ended by itself
    }
  }
  const stop = () => {
    process.off('exit', stop)
    for (const child of [...running].reverse()) end(child)
  }
  process.on('exit', stop)

  /** Resolves with what `ready` makes of the child; rejects if it ends before, or takes too long. */
  async function start(command, args, { ready, env = process.env }) {
    // A group of its own, so that what it starts ends with it.
    const child = spawn(command, args, { detached: true, stdio: ['ignore', 'ignore', 'ignore', 'pipe'], env })
    running.add(child)
    const failed = new Promise((_, reject) => {
      child.once('error', reject)
      child.once('exit', (code) => reject(new Error(`${command} ended with ${code}`)))
    })
    try {
      return { child, answer: await within(openingMs, command, Promise.race([failed, ready(child)])) }
    } catch (error) {
      end(child)
      throw error
    }
  }

  const { answer: display } = await start('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], {
    ready: (child) => new Promise((resolve) => child.stdio[3].once('data', (text) => resolve(`:${String(text).trim()}`))),
  })

  async function tryToOpen() {
    const port = await freePort()
    const { child, answer: driver } = await start(paths.driver, [`--port=${port}`], {
      env: { ...process.env, DISPLAY: display, NO_AT_BRIDGE: '1' },
      ready: async (child) => {
        const url = `http://127.0.0.1:${port}`
        while (running.has(child) && !(await fetch(`${url}/status`).then(({ ok }) => ok, () => false))) await pause(50)
        const options = { binary: paths.browser, args: ['--automation'] }
        return new Builder().usingServer(url).withCapabilities({ browserName: 'MiniBrowser', 'webkitgtk:browserOptions': options }).build()
      },
    })
    await driver.manage().setTimeouts({ script: 20_000, pageLoad: 20_000 })
    return {
      driver,
      async close() {
        // In peace if it can, for the sake of its helper processes.
        await within(3000, 'closing', driver.quit()).catch(() => {})
        end(child)
      },
    }
  }
  // A browser that does not open says nothing about the SDK; the second time it is an error.
  return { open: () => tryToOpen().catch(tryToOpen), stop }
}

/** @template Answer  @param {number} mostMs  @param {string} what  @param {Promise<Answer>} work  @returns {Promise<Answer>} */
export function within(mostMs, what, work) {
  const timer = new AbortController()
  const tooLong = pause(mostMs, undefined, { signal: timer.signal }).then(() => {
    throw new Error(`${what} took longer than ${mostMs} ms`)
  })
  tooLong.catch(() => {}) // aborted: nobody waits any more
  work.catch(() => {}) // may fail after it was given up
  return Promise.race([work, tooLong]).finally(() => timer.abort())
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
