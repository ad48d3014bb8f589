import { readItem, type Item } from '@reshelf/engine'
import { absolute } from '../page/productUrl'
import { merchantItem } from './merchantItem'
import { cutLines, cutObjects, cutXml, type Cutter } from './records'
import { shopifyItem } from './shopifyItem'
import { xmlField } from './xmlField'

/** Reads a product feed as it arrives. */
export interface FeedReader {
  /** The products that are complete with this piece of text. */
  readonly push: (piece: string) => Item[]
  /** What is left when nothing more comes. */
  readonly end: () => Item[]
}

/** Makes a product of one record, unchecked; undefined where it is none. */
type ReadRecord = (record: string) => Record<string, unknown> | undefined

/** Longer addresses are cut by {@link readItem}, and lead nowhere then. */
const mostAddress = 300

/** So much of a feed tells its format; so much of nothing is no feed. */
const leastBegun = 64
const mostBlank = 1000

/**
 * A reader for Google Merchant feeds (RSS, Atom, tab-separated), Shopify's `products.json` and GA4 items (NDJSON or a JSON
 * array), told apart by how they begin. Records are read one at a time, so that memory does not grow with the feed. A feed may
 * have been written by anybody: texts are cut, addresses must lead to the web, no key reaches a prototype, and what is no
 * product is passed over. Never throws.
 *
 * @param base  what relative addresses are relative to: the feed's own
 */
export function createFeedReader(base: string): FeedReader {
  let begun = ''
  let format: { readonly cutter: Cutter; readonly read: ReadRecord } | undefined

  const toItem = (record: string): Item[] => {
    try {
      const raw = record.trim() ? format!.read(record) : undefined
      if (!raw) return []
      for (const key of ['url', 'image']) {
        const link = absolute(raw[key], base)
        raw[key] = link && link.length <= mostAddress ? link : undefined
      }
      const item = readItem(raw)
      return item ? [item] : []
    } catch {
      return [] // a broken record; the next may be sound
    }
  }
  const cut = (records: readonly string[]): Item[] => records.flatMap(toItem)

  const begin = (): Item[] => {
    format = formatOf(begun)
    return cut(format.cutter.push(begun))
  }
  return {
    push(piece) {
      if (format) return cut(format.cutter.push(piece))
      begun += piece
      return begun.trim().length < leastBegun && begun.length < mostBlank ? [] : begin()
    },
    end() {
      const first = format ? [] : begin()
      return [...first, ...cut(format!.cutter.end())]
    },
  }
}

function formatOf(text: string): { cutter: Cutter; read: ReadRecord } {
  const start = text.replace(/^[\ufeff\s]+/, '')
  if (start.startsWith('<')) return { cutter: cutXml(), read: (record) => merchantItem(xmlField(record)) }
  if (start.startsWith('[')) return { cutter: cutObjects(), read: parseObject }
  if (/^\{\s*"products"\s*:\s*\[/.test(start)) return { cutter: cutObjects(), read: (record) => shopifyItem(parseObject(record) ?? {}) }
  if (start.startsWith('{')) return { cutter: cutLines(), read: parseObject }
  return { cutter: cutLines(), read: readTable() }
}

function parseObject(record: string): Record<string, unknown> | undefined {
  const value = JSON.parse(record) as unknown
  return typeof value === 'object' && value && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined
}

/** Rows of a table whose first row names its columns. */
function readTable(): ReadRecord {
  let columns: Map<string, number> | undefined
  return (record) => {
    const cells = record.replace(/\r$/, '').split('\t').map((cell) => (/^".*"$/s.test(cell) ? cell.slice(1, -1).replaceAll('""', '"') : cell))
    if (columns) return merchantItem((name) => cells[columns!.get(name) ?? -1]?.trim() || undefined)
    columns = new Map(cells.map((cell, at) => [cell.replace(/^\ufeff/, '').trim().toLowerCase().replace(/^g:/, '').replaceAll(' ', '_'), at]))
    return undefined
  }
}
