// @ts-check

/**
 * The page of this shop a form was posted from, so that adding to the cart leaves the shopper where
 * they were. Only path and query are taken, and only from the shop's own host.
 *
 * @param {import('node:http').IncomingMessage} request
 * @param {string} otherwise
 */
export function backTo(request, otherwise) {
  const { referer, host } = request.headers
  if (!referer || !URL.canParse(referer)) return otherwise
  const from = new URL(referer)
  // "//elsewhere.example" as a path would leave the shop.
  return from.host === host && !from.pathname.startsWith('//') ? from.pathname + from.search : otherwise
}
