const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** A text with its entities as characters; one that nobody knows stays. */
const decode = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,4}));/gi, (all, decimal: string, hex: string, name: string) => {
    const code = decimal ? +decimal : parseInt(hex, 16)
    return name ? (Object.hasOwn(entities, name) ? entities[name]! : all) : code <= 0x10ffff ? String.fromCodePoint(code) : all
  })

/**
 * A reader of one record's elements by name, `g:` or not: the first of that name, its text without markup. A scan for names and not
 * a parser: a worker has none, and a feed that is not well-formed still has products in it.
 */
export function xmlField(record: string): (name: string) => string | undefined {
  return (name) => {
    for (const tag of [`g:${name}`, name]) {
      let start = record.indexOf(`<${tag}`)
      // `<link` is not `<link_template`.
      while (start >= 0 && /[\w:.-]/.test(record[start + tag.length + 1] ?? '')) start = record.indexOf(`<${tag}`, start + 1)
      if (start < 0) continue
      const open = record.indexOf('>', start)
      const end = record.indexOf(`</${tag}`, open)
      if (open < 0) continue
      // Atom says it in an attribute: <link href="…"/>
      if (record[open - 1] === '/') return decode(/href\s*=\s*["']([^"']*)/.exec(record.slice(start, open))?.[1] ?? '') || undefined
      if (end < 0) continue
      const inner = record.slice(open + 1, end)
      const text = inner.includes('<![CDATA[') ? inner.replace(/<!\[CDATA\[|\]\]>/g, '') : decode(inner)
      return text.trim() || undefined
    }
    return undefined
  }
}
