/** An address as a product is known by it. */
export interface ProductUrl {
  readonly href: string
  /**
   * What names the product in it, in a list as on its own page: the last telling part of the path. The same product
   * under two categories has one key; `/collections/x/products/y` is `y`.
   */
  readonly key: string
}

/** Parts of a path that name no product. */
const isEmptyPart = /^$|=|^(index|default|details?|view|reviews?)(\.\w+)?$/

/** A program, which tells products apart by its parameters. */
const isProgram = /\.(php|aspx?|cfm|jsp|mvc|do|dll|cgi|pl)$/i
const isNoise = /^(utm_|ref|s?clid|sid$|page|sort|ajax|back|pos)|sess|clid$|xploid/i

/** Reads a link; undefined for one that leads nowhere else: a script, an anchor, the start page. */
export function productUrl(link: string | null | undefined, base: string): ProductUrl | undefined {
  if (!link || /^#|^(?!https?:)[a-z]+:/i.test(link.trim()) || !URL.canParse(link, base)) return undefined
  const { href, pathname, searchParams, protocol } = new URL(link, base)
  const part = pathname.split('/').filter((part) => !isEmptyPart.test(part)).at(-1) ?? ''
  const query = isProgram.test(pathname) || !part ? [...searchParams].filter(([name]) => !isNoise.test(name)).join('&') : ''
  const key = decoded(part.replace(/\.[a-z]{3,4}$/, '')) + query
  return key && /^http/.test(protocol) ? { href, key } : undefined
}

const decoded = (part: string): string => (/%(?![\da-f]{2})/i.test(part) ? part : unescape(part))
