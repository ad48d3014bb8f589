// @ts-check

/**
 * @param {string | undefined} header
 * @returns {Map<string, string>}   the first of each name; values as they came
 */
export function readCookies(header) {
  const cookies = new Map()
  for (const pair of (header ?? '').split(';')) {
    const equals = pair.indexOf('=')
    if (equals < 0) continue
    const name = pair.slice(0, equals).trim()
    if (!cookies.has(name)) cookies.set(name, pair.slice(equals + 1).trim())
  }
  return cookies
}

/**
 * A first-party cookie no script needs to read. Lax, so that another site cannot post as the shopper.
 *
 * @param {string} name
 * @param {string} value      cookie-safe characters only
 * @param {number} maxAge     seconds; 0 removes
 */
export const cookie = (name, value, maxAge) => `${name}=${value}; Path=/; Max-Age=${maxAge}; HttpOnly; SameSite=Lax`
