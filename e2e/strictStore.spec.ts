import { expect, test } from './fixtures'

test('every page of the store has the policy, and what it forbids is seen', async ({ page, store, violations }) => {
  for (const path of ['/', '/search?q=golf+clubs', '/cart', '/nothing-here']) {
    const response = await page.goto(store + path)
    expect(response!.headers()['content-security-policy']).toMatch(/^default-src 'none'; script-src 'nonce-[^']+'; style-src 'nonce-[^']+';.*require-trusted-types-for 'script'/)
  }
  expect(violations).toEqual([])
  await page.evaluate(() => Object.assign(document.createElement('script'), { text: 'window.ran_ = true' })).catch(() => {})
  await page.evaluate(() => document.body.setAttribute('style', 'color: red'))
  await expect.poll(() => violations.some((one) => one.includes('style-src'))).toBe(true)
  await expect.poll(() => violations.some((one) => /require-trusted-types-for|TrustedScript/.test(one))).toBe(true)
  expect(await page.evaluate(() => 'ran_' in window)).toBe(false)
  violations.length = 0
})
