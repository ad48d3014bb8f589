/** Parts of a path that name no product, and parameters that name none either. */
const isEmptyPart = /^$|=|^(index|default|details?|view|reviews?|\.+)(\.\w+)?$/i
const isNoise = /^(utm|ref|sid|page|p|sort|ajax|back|pos)|sess|clid|xploid/i

const address = /^(?:https?:)?(?:\/\/[^/?#]*)?([^?#]*)\??([^#]*)/i

/**
 * What names the product in a link, in a list as on its own page: the last telling part of the path. The same product
 * under two categories has one key; `/collections/x/products/y` is `y`. A program (`show.php?id=7`) tells products
 * apart by its parameters. Undefined for a link that leads nowhere: a script, an anchor, the start page.
 */
export function urlKey(link: unknown): string | undefined {
  if (typeof link !== 'string' || /^\s*(#|(?!https?:)[a-z]+:)/i.test(link)) return undefined
  const [, path = '', query = ''] = address.exec(link.trim())!
  const part = path.split('/').filter((part) => !isEmptyPart.test(part)).at(-1) ?? ''
  const isProgram = !part || /\.(php|asp|cf|jsp|mvc|do|dll|cgi|pl)\w*$/i.test(part)
  const key = part.replace(/\.html?$/i, '') + (isProgram ? query.split('&').filter((pair) => pair && !isNoise.test(pair)).join('&') : '')
  return key || undefined
}

/** The whole address of a link; undefined for anything but a page. */
export const absolute = (link: string, base: string): string | undefined =>
  /^(?!https?:)[a-z]+:/i.test(link.trim()) || !URL.canParse(link, base) ? undefined : new URL(link, base).href
