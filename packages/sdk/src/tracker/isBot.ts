/**
 * Whether a user agent calls itself a crawler, an audit or a preview fetcher: those are no shoppers. Most give an
 * address to complain to, which no browser does. Automated browsers that do not say so count as browsers, because
 * shops test with them, and so do CUBOT's telephones.
 */
export const isBot = (userAgent: string): boolean =>
  /https?:|[^u]bot|^bot|crawl|spider|lighthouse|google-|-google|gtmetrix|ptst|prerender|[bg] ?preview/i.test(userAgent)
