const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', euro: '€', pound: '£' }

/** HTML's character references as the characters they stand for; unknown names stay as they are. */
export const decodeEntities = (text: string): string =>
  text.replace(/&(?:#(x?)([\da-f]{1,6})|(\w{2,5}));/gi, (whole, hex: string, code: string, name: string) =>
    code ? String.fromCodePoint(Math.min(parseInt(code, hex ? 16 : 10) || 32, 0x10ffff)) : (named[name] ?? whole),
  )

/** The longest text worth parsing while a page waits. */
const mostCharacters = 5e5

/** What templates put around and into JSON: CDATA, HTML and script comments, raw control characters, trailing commas. */
const mend = (text: string): string =>
  (/^[^"]*&quot;/.test(text) ? decodeEntities(text) : text)
    .replace(/<!\[CDATA\[|\]\]>|<!--|-->|\/\*[^*]*\*\/|^\s*\/\/.*$/gm, '')
    .replace(/[\0-\x1f]+/g, ' ')
    .replace(/,(?=\s*[}\]])/g, '')
    .replace(/;\s*$/, '')

/** Parses JSON as pages print it; undefined where even the mended text is none. */
export function looseJson(text: string): unknown {
  if (text.length > mostCharacters) return undefined
  for (const attempt of [String, mend]) {
    try {
      return JSON.parse(attempt(text))
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error
    }
  }
  return undefined
}
