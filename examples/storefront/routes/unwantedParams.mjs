// @ts-check

/**
 * Without JavaScript a form sends every field it has, empty ones and the default sort included.
 * The address to go to instead, or undefined where there is nothing to leave out.
 *
 * @param {URL} url
 * @returns {string | undefined}
 */
export function unwantedParams(url) {
  const kept = new URLSearchParams()
  let dropped = false
  for (const [name, value] of url.searchParams) {
    if ((value === '' && name !== 'q') || (name === 'sort' && value === 'featured')) dropped = true
    else kept.append(name, value)
  }
  if (!dropped) return undefined
  return kept.size > 0 ? `${url.pathname}?${kept}` : url.pathname
}
