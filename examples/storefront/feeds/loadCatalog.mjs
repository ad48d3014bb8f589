// @ts-check
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { acceptRow } from './acceptRow.mjs'
import { readRows } from './readRows.mjs'

/** @typedef {import('../catalog/product.mjs').ProductFacts} ProductFacts */

// A small file may unpack to more than memory holds; no catalogue this shop is made for does.
const largestCatalogue = 512 * 1024 * 1024

/**
 * The products of a catalogue file. Rows that cannot be used are told of in one line; a file that
 * cannot be used at all rejects with one sentence.
 *
 * @param {string} file
 * @param {{warn: (sentence: string) => void}} options
 * @returns {Promise<ProductFacts[]>}
 */
export async function loadCatalog(file, { warn }) {
  const rows = readRows(await readText(file))
  if (!rows) {
    throw new Error(`${file} is no catalogue this shop can read: it takes GA4 items as NDJSON, a Google Merchant feed (CSV, TSV, XML) or a Shopify product export (CSV).`)
  }

  /** @type {Map<string, ProductFacts>} */
  const products = new Map()
  /** @type {{line: number, problem: string}[]} */
  const problems = []
  for (const row of rows) {
    const facts = 'problem' in row ? row.problem : acceptRow(row, products.size)
    if (typeof facts === 'string') problems.push({ line: row.line, problem: facts })
    else if (products.has(facts.item_id)) problems.push({ line: row.line, problem: `its id ${facts.item_id} was used before` })
    else products.set(facts.item_id, facts)
  }

  const [first] = problems.sort((a, b) => a.line - b.line)
  const total = products.size + problems.length
  if (products.size === 0) throw new Error(`${file} holds no product that can be sold${first ? `; the first row, at line ${first.line}, cannot be used: ${first.problem}` : ''}.`)
  if (first) warn(`${basename(file)}: ${problems.length} of ${total} rows could not be used, the first at line ${first.line}: ${first.problem}.`)
  return [...products.values()]
}

/** @param {string} file */
async function readText(file) {
  try {
    const bytes = await readFile(file)
    const packed = bytes[0] === 0x1f && bytes[1] === 0x8b
    const content = packed ? await promisify(gunzip)(bytes, { maxOutputLength: largestCatalogue }) : bytes
    return content.toString('utf8').replace(/^\uFEFF/, '')
  } catch (error) {
    const { code, message } = /** @type {NodeJS.ErrnoException} */ (error)
    const reason = code === 'ENOENT' ? 'there is no such file' : code === 'EISDIR' ? 'it is a folder' : message
    throw new Error(`The catalogue ${file} cannot be read: ${reason}.`)
  }
}
