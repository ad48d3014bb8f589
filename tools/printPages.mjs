const share = (part, whole) => (whole ? `${part}/${whole} (${((100 * part) / whole).toFixed(1)} %)` : '–')

/** Prints one line for each page, and the totals. */
export function printPages(rows) {
  const table = [['page', 'kind', 'product', 'price right', 'list', 'tiles', 'identified', '≥ 2 facts', 'ms', 'warm']]
  for (const row of rows) {
    table.push(
      row.error
        ? [row.name.slice(0, 60), row.error]
        : [
            row.name.slice(0, 60),
            row.kind + (row.query === undefined ? '' : ` "${row.query}"`),
            row.product ? 'yes' : '',
            row.wanted ? (row.priceRight ? 'yes' : `no: ${row.product?.price} for ${row.wanted}`) : '',
            row.lists.map(({ items }) => items).join('+').slice(0, 20),
            row.tiles?.all ?? '',
            row.tiles?.identified ?? '',
            row.tiles?.withFacts ?? '',
            row.ms.toFixed(1),
            row.warmMs.toFixed(1),
          ],
    )
  }
  const widths = table[0].map((_, column) => Math.max(...table.map((cells) => (cells.length > 2 ? String(cells[column]).length : 0))))
  for (const cells of table) console.log(cells.map((cell, column) => String(cell).padEnd(widths[column] ?? 0)).join('  ').trimEnd())

  const read = rows.filter(({ error }) => !error)
  const priced = read.filter(({ wanted }) => wanted)
  const structured = priced.filter(({ structured }) => structured)
  const products = read.filter(({ known }) => known === 'product')
  const tiles = read.filter(({ known, tiles }) => known === 'listing' && tiles).map(({ tiles }) => tiles)
  const sum = (key) => tiles.reduce((total, tile) => total + tile[key], 0)
  const spread = (times) => {
    const sorted = times.sort((a, b) => a - b)
    return `median ${sorted[sorted.length >> 1]?.toFixed(1)}, 95th ${sorted[Math.floor(sorted.length * 0.95)]?.toFixed(1)}, most ${sorted.at(-1)?.toFixed(1)}`
  }
  console.log(`
pages read                   ${share(read.length, rows.length)}
price right, structured      ${share(structured.filter(({ priceRight }) => priceRight).length, structured.length)}
price right, all             ${share(priced.filter(({ priceRight }) => priceRight).length, priced.length)}
name present                 ${share(products.filter(({ product }) => product?.item_name).length, products.length)}
product pages as such        ${share(products.filter(({ kind }) => kind === 'product').length, products.length)}
listing tiles identified     ${share(sum('identified'), sum('all'))}
… with two facts or more     ${share(sum('withFacts'), sum('all'))}
milliseconds, first          ${spread(read.map(({ ms }) => ms))}
milliseconds, best of three  ${spread(read.map(({ warmMs }) => warmMs))}`)
}

/** Prints how many lists were ordered, and those whose rows have other numbers of cells than before. */
export function printLayout(rows) {
  const ordered = rows.filter(({ moved }) => moved)
  const broken = ordered.filter(({ before, rows: after }) => before.join() !== after.join())
  const states = new Map()
  for (const { state } of rows.filter(({ before }) => before)) states.set(state, (states.get(state) ?? 0) + 1)
  console.log(`lists that may be ordered      ${rows.filter(({ before }) => before).length} of ${rows.length} pages: ${[...states].map(([state, count]) => `${count} ${state}`).join(', ')}`)
  console.log(`ordered, cells moved           ${ordered.length}, ${ordered.reduce((sum, { moved }) => sum + moved, 0)}`)
  console.log(`rows with as many cells after  ${ordered.length - broken.length} of ${ordered.length}`)
  for (const { name, before, rows: after } of broken) console.log(`  ${name}: ${before.join(' ')} → ${after.join(' ')}`)
  for (const { name, error } of rows.filter(({ error }) => error)) console.log(`  ${name}: ${error}`)
}
