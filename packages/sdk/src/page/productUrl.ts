/**
 * What names the product in a link, in a list as on its own page: the last telling part of the path. The same product
 * under two categories has one key; `/collections/x/products/y` is `y`. A program (`show.php?id=7`) tells products
 * apart by its parameters. Undefined for a link that leads to no page: a script, an anchor,
 * a picture, the start page.
 */
export function urlKey(link: unknown): string | undefined {
  const [, scheme, path = '', query = ''] = /^\s*([a-z]+:)?(?:\/\/[^/?#]*)?([^?#]*)\??([^#]*)/i.exec(typeof link === 'string' ? link : '')!
  if ((scheme && !/^http/i.test(scheme)) || /\.(jpe?g|png|gif|webp)$/i.test(path)) return undefined
  const part = path.split('/').filter((part) => !/^\s*$|=|^(index|default|details?|view|reviews?|\.+)(\.html?)?$/i.test(part)).at(-1) ?? ''
  const isProgram = !part || /\.(?!html?)[a-z]{2,4}$/i.test(part)
  const telling = query.split('&').filter((pair) => isProgram && pair && !/^(utm|ref|sid|p(age)?=|sort)|sess|clid|xploid/i.test(pair))
  return part.replace(/\.html?\s*$/i, '') + telling.join('&') || undefined
}

/** A whole address, to be kept beyond this page; undefined for anything but the web's. */
export function absolute(link: unknown, base: string): string | undefined {
  const href = typeof link === 'string' && URL.canParse(link, base) ? new URL(link, base).href : ''
  return /^https?:/.test(href) ? href : undefined
}
