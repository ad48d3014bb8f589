// @ts-check

/** @typedef {{line: number, cells: string[]}} DelimitedRow   line: where the row begins, from 1 */

/**
 * Rows of a CSV or TSV text: quoted cells may hold the delimiter, doubled quotes and line breaks. A
 * quote never closed ends with the file.
 *
 * @param {string} text
 * @returns {Generator<DelimitedRow>}
 */
export function* parseDelimited(text) {
  const delimiter = guessDelimiter(text)
  const length = text.length
  let at = 0
  let line = 1

  while (at < length) {
    const row = { line, cells: /** @type {string[]} */ ([]) }
    for (let rowDone = false; !rowDone;) {
      let cell = ''
      if (text[at] === '"') {
        at++
        for (;;) {
          const quote = text.indexOf('"', at)
          const end = quote < 0 ? length : quote
          const piece = text.slice(at, end)
          cell += piece
          for (const mark of piece) if (mark === '\n') line++
          at = end + 1
          if (text[at] !== '"') break
          cell += '"'
          at++
        }
      }
      let end = at
      while (end < length && text[end] !== delimiter && text[end] !== '\n') end++
      cell += text.slice(at, end).replace(/\r$/, '')
      row.cells.push(cell)
      rowDone = end >= length || text[end] === '\n'
      at = end + 1
    }
    line++
    if (row.cells.length > 1 || row.cells[0].trim() !== '') yield row
  }
}

/** @param {string} text */
function guessDelimiter(text) {
  const firstLine = text.slice(0, text.search(/[\r\n]|$/))
  /** @param {string} mark */
  const count = (mark) => firstLine.split(mark).length
  return ['\t', ',', ';', '|'].reduce((best, mark) => (count(mark) > count(best) ? mark : best))
}

/**
 * Rows as lookups by column name. Names are compared in lower case, words joined by `_`, without
 * the `g:` some feeds write before them.
 *
 * @param {string} text
 * @returns {{columns: string[], rows: Generator<{line: number, get: (column: string) => string}>}}
 */
export function readTable(text) {
  const parsed = parseDelimited(text)
  const header = parsed.next().value
  const columns = (header?.cells ?? []).map((/** @type {string} */ name) => name.trim().toLowerCase().replace(/^g:/, '').replace(/[\s-]+/g, '_'))
  /** @type {Map<string, number>} */
  const places = new Map(columns.map((/** @type {string} */ name, /** @type {number} */ at) => [name, at]))
  return {
    columns,
    rows: (function* () {
      for (const { line, cells } of parsed) yield { line, get: (/** @type {string} */ column) => cells[places.get(column) ?? -1] ?? '' }
    })(),
  }
}
