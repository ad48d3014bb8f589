import { test } from '@playwright/test'
import { cases } from './core/cases.mjs'
import { playwrightTab } from './core/playwrightTab.mjs'
import { runCase } from './core/runCase.mjs'

// The same cases run in WebKit, which Playwright cannot drive from a distribution's package: webkit/run.mjs.
for (const given of cases) {
  test(given.name, ({ page }) => runCase(given, playwrightTab(page)))
}
