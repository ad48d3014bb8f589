import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from 'playwright'

/** Names a browser for the tests by hand, before anything else is looked for. */
const variable = 'RESHELF_CHROMIUM'

const system = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** The path of a Chromium that is already there: named by hand, Playwright's own, or the system's. */
export function findBrowser() {
  const named = process.env[variable]
  if (named) {
    if (existsSync(named)) return named
    throw new Error(`${variable} names ${named}, where nothing is`)
  }
  return [chromium.executablePath(), ...system].find((path) => existsSync(path))
}

const run = (command, args) => spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], timeout: 600_000 }).status === 0

/** {@link findBrowser}, installing one where there is none: Playwright's, else Debian's. */
export function ensureBrowser() {
  const found = findBrowser()
  if (found) return found
  console.log('No browser found; trying to install one …')
  if (run('npx', ['playwright', 'install', 'chromium']) && findBrowser()) return findBrowser()
  const isDebianRoot = process.getuid?.() === 0 && existsSync('/etc/debian_version')
  if (isDebianRoot && run('apt-get', ['update', '-qq']) && run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'])) {
    const installed = findBrowser()
    if (installed) return installed
  }
  throw new Error(`no browser for the tests: install Chromium or Chrome with your package manager, or set ${variable} to its path`)
}

/**
 * What the tests have no use for. The last two are windows of the browser's own, made for every context and costing more than
 * most pages do; the others Playwright turns off itself, with a flag of which the last one counts.
 */
const features = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'DialMediaRouteProvider',
  'GlobalMediaControls',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'BlockOriginHeaderModificationOnRedirect',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'Translate',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
]

/** Flags for a browser that talks to nobody but the tests. */
export const browserFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${features.join()}`,
]
