// @ts-check
import { merchantRow } from './readMerchantTable.mjs'

/** @type {Record<string, string>} */
const entities = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/**
 * A Google Merchant feed as RSS items or Atom entries. Reads the flat fields the shop needs, which
 * takes no XML parser; what is nested deeper is passed over.
 *
 * @param {string} text
 * @returns {Generator<import('./acceptRow.mjs').RawRow>}
 */
export function* readMerchantXml(text) {
  let line = 1
  let counted = 0
  for (const match of text.matchAll(/<(item|entry)\b[^>]*>([\s\S]*?)<\/\1>/g)) {
    for (; counted < match.index; counted++) if (text[counted] === '\n') line++
    /** @type {Map<string, string>} */
    const fields = new Map()
    for (const [, name, value] of match[2].matchAll(/<(?:g:)?([a-z_]+)\b[^>]*>([^<]*|\s*<!\[CDATA\[[\s\S]*?\]\]>\s*)<\/(?:g:)?\1>/g)) {
      if (!fields.has(name)) fields.set(name, decode(value.trim()))
    }
    yield merchantRow(line, (column) => fields.get(column) ?? '')
  }
}

/** @param {string} value */
function decode(value) {
  const raw = /^<!\[CDATA\[([\s\S]*)\]\]>$/.exec(value)
  if (raw) return raw[1].trim()
  return value.replace(/&(?:#(x[\da-f]{1,6}|\d{1,7})|(\w{1,8}));/gi, (entity, code, name) => {
    if (name) return Object.hasOwn(entities, name) ? entities[name] : entity
    const point = code[0] === 'x' || code[0] === 'X' ? parseInt(code.slice(1), 16) : Number(code)
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : entity
  })
}
