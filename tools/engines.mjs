import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'

/** The other engines that the core is tested in, next to Chromium: where they are, and Debian's packages for them. */
const engines = {
  Firefox: { find: findFirefox, packages: ['firefox-esr'] },
  WebKit: { find: findWebKit, packages: ['webkit2gtk-driver', 'xvfb', 'xauth'] },
}

/** The path of a Firefox that is there; undefined where there is none. */
export function findFirefox() {
  return ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'].find((path) => existsSync(path))
}

/** The paths of a WebKit that can be driven; undefined where one is missing, or the screen to show it on. */
export function findWebKit() {
  const driver = '/usr/bin/WebKitWebDriver'
  if (!existsSync(driver) || !existsSync('/usr/bin/Xvfb')) return undefined
  const browser = ['/usr/lib', '/usr/libexec']
    .flatMap((folder) => [folder, ...foldersIn(folder)])
    .flatMap((folder) => ['webkit2gtk-4.1', 'webkit2gtk-4.0', 'webkitgtk-6.0'].map((name) => `${folder}/${name}/MiniBrowser`))
    .find((path) => existsSync(path))
  return browser ? { driver, browser } : undefined
}

const foldersIn = (folder) => (existsSync(folder) ? readdirSync(folder).map((name) => `${folder}/${name}`) : [])

/**
 * Why an engine cannot be had, in a few words; undefined when it is there. Tries to install one that is missing.
 *
 * @param {keyof typeof engines} name
 */
export function missingEngine(name) {
  const { find, packages } = engines[name]
  if (find()) return undefined
  const command = ['apt-get', 'install', '-y', '-qq', '--no-install-recommends', ...packages]
  if (!existsSync('/etc/debian_version')) return `needs Debian’s ${packages.join(', ')}`
  if (process.getuid?.() !== 0) return `not installed; as root: ${command.join(' ')}`
  console.log(`${name} is missing; trying to install it …`)
  // An unreachable mirror should cost seconds, not the whole run.
  const patience = ['-o', 'Acquire::Retries=0', '-o', 'Acquire::http::Timeout=20', '-o', 'Acquire::https::Timeout=20']
  for (const args of [['update', '-qq'], command.slice(1)]) {
    spawnSync('apt-get', [...args, ...patience], { stdio: ['ignore', 'ignore', 'inherit'], timeout: 300_000, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
  }
  return find() ? undefined : `could not be installed: ${command.join(' ')}`
}
