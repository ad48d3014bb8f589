/**
 * A tab driven by Playwright.
 *
 * @param {import('@playwright/test').Page} page
 * @returns {import('./tab').Tab}
 */
export const playwrightTab = (page) => ({
  goto: async (url) => void (await page.goto(url, { waitUntil: 'domcontentloaded' })),
  evaluate: (work, given) => page.evaluate(work, given),
  click: (selector) => page.click(selector),
  newTab: async () => playwrightTab(await page.context().newPage()),
  close: () => page.close(),
})
