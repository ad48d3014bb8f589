import { defineConfig } from '@playwright/test'
import { findFirefox } from './tools/engines.mjs'
import { browserFlags, findBrowser } from './tools/findBrowser.mjs'

const executablePath = findBrowser()
const firefox = findFirefox()

const chromium = { browserName: 'chromium' as const, launchOptions: { args: browserFlags, ...(executablePath ? { executablePath } : {}) } }

/** The example store's stories. */
const stories = /(store|strictStore|widgets|preferences)\.spec\.ts/

export default defineConfig<object, { strictPolicy: boolean }>({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  workers: 2,
  forbidOnly: true,
  retries: 0,
  timeout: 60_000,
  reporter: 'list',
  projects: [
    { name: 'chromium', testIgnore: stories, use: chromium },
    // Under the strictest content security policy that a shop can have: what works there works without it.
    { name: 'strict', testMatch: stories, use: { ...chromium, strictPolicy: true } },
    // A distribution's Firefox speaks WebDriver BiDi instead of Playwright's own protocol. WebKit: e2e/webkit/run.mjs.
    ...(firefox
      ? [{ name: 'firefox', testMatch: 'core.spec.ts', use: { browserName: 'firefox' as const, channel: 'moz-firefox', launchOptions: { executablePath: firefox } } }]
      : []),
  ],
})
