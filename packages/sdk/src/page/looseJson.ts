const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' }

/** HTML's character references as the characters they stand for; unknown names stay as they are. */
export const decodeEntities = (text: string): string =>
  text.replace(/&(?:#(x?)([\da-f]{1,5})|(\w{2,4}));/gi, (whole, hex: string, code: string, name: string) =>
    code ? String.fromCodePoint(parseInt(code, hex ? 16 : 10) || 32) : (named[name] ?? whole),
  )

/** The longest text worth parsing while a page waits. */
const mostCharacters = 5e5

/** What templates put around and into JSON: entities, CDATA, comments, raw control characters, trailing commas. */
const mend = (text: string): string =>
  (/^[^"]*&quot;/.test(text) ? decodeEntities(text) : text)
    .replace(/<!\[CDATA\[|\]\]>|<!--|-->|\/\*[^*]*\*\/|^\s*\/\/.*$|;\s*$/gm, '')
    .replace(/[\0-\x1f]+/g, ' ')
    .replace(/,(?=\s*[}\]])/g, '')

/** Parses JSON as pages print it; undefined where even the mended text is none. */
export function looseJson(text: string): unknown {
  for (const attempt of text.length < mostCharacters ? [String, mend] : []) {
    try {
      return JSON.parse(attempt(text))
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error
    }
  }
  return undefined
}
