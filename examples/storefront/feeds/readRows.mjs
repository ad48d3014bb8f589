// @ts-check
import { readTable } from './parseDelimited.mjs'
import { readGa4Lines } from './readGa4Lines.mjs'
import { readMerchantRows } from './readMerchantTable.mjs'
import { readMerchantXml } from './readMerchantXml.mjs'
import { readShopifyRows } from './readShopifyExport.mjs'

/**
 * The rows of a catalogue in whichever format its content shows; undefined where it is none of them.
 *
 * @param {string} text   without a byte order mark
 * @returns {Iterable<import('./acceptRow.mjs').RawRow | {line: number, problem: string}> | undefined}
 */
export function readRows(text) {
  const start = text.slice(0, 4096).trimStart()
  if (start.startsWith('{')) return readGa4Lines(text)
  if (start.startsWith('<')) return /<(item|entry)\b/.test(text) ? readMerchantXml(text) : undefined
  const { columns, rows } = readTable(text)
  if (columns.includes('handle') && columns.includes('title')) return readShopifyRows(rows)
  return columns.includes('id') && columns.includes('title') ? readMerchantRows(rows) : undefined
}
