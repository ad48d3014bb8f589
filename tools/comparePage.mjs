/**
 * Has Reshelf read the page it runs in and says how that compares with what is known of it. Sent to the browser as text: it
 * must not use anything of this module.
 */
export function comparePage({ url, known }) {
  const { reshelf } = window
  const readOnce = () => {
    const started = performance.now()
    const page = reshelf.page()
    return { page, ms: performance.now() - started }
  }
  const { page, ms } = readOnce()
  const warmMs = Math.min(...[1, 2, 3].map(() => readOnce().ms))

  const factKeys = ['item_name', 'price', 'item_brand', 'item_category', 'image', 'availability']
  const countFacts = (item) => factKeys.filter((key) => item[key] !== undefined).length
  const describe = (element) => `${element.localName}${element.id ? `#${element.id}` : ''}.${[...element.classList].slice(0, 3).join('.')}`
  const number = (text) => Number(String(text).replace(/[^\d.,]/g, '').replace(/[.,](?=\d{3}(\D|$))/g, '').replace(',', '.'))

  const lists = page.lists.map(({ name, container, items, cells }) => ({
    name,
    container: describe(container),
    items: items.length,
    cells: cells?.length,
    withFacts: items.filter((item) => countFacts(item) > 1).length,
    withPrice: items.filter((item) => item.price !== undefined).length,
    first: items.slice(0, 2),
  }))

  const truth = known.grid && trueTiles(known.grid)
  const tiles = truth && { all: Math.min(truth.length, known.grid.products), identified: 0, withFacts: 0 }
  const found = page.lists.flatMap(({ cells = [] }) => cells.filter(({ item }) => item))
  for (const tile of truth ?? []) {
    const cell = found.find(({ element }) => element === tile || element.contains(tile) || tile.contains(element))
    if (cell) tiles.identified++
    if (cell && countFacts(cell.item) > 1) tiles.withFacts++
  }
  if (tiles) for (const key of ['identified', 'withFacts']) tiles[key] = Math.min(tiles[key], tiles.all)
  const wanted = known.expected?.price
  const priceRight = wanted && page.product?.price !== undefined ? wanted.some((price) => Math.abs(number(price) - page.product.price) < 0.005) : wanted && false
  return { url, kind: page.kind, query: page.query, known: known.kind, structured: known.structured, product: page.product, wanted, priceRight, lists, tiles, sources: page.sources, why: truth?.[0] && page.rejected.find(({ container }) => container === truth[0].parentElement)?.reason, ms, warmMs, nodes: document.getElementsByTagName('*').length }

  /** The tiles of the grid somebody else found: the cells of its container that hold a link. */
  function trueTiles({ container, cell, cells }) {
    const tag = container.split(/[.#]/)[0]
    const fits = (element, selector) => {
      const [name, ...marks] = selector.split(/(?=[.#])/).filter((part) => part.length > 1)
      return element.localName === name && marks.every((mark) => (mark[0] === '#' ? element.id === mark.slice(1) : element.classList.contains(mark.slice(1))))
    }
    let best
    for (const element of document.getElementsByTagName(tag)) {
      // Some of the reference's grids are menus.
      if (!fits(element, container) || element.closest('nav,[class*=menu],[class*=mega]')) continue
      const children = [...element.children]
      const tiles = children.filter((child) => child.localName === cell.split('.')[0] && child.querySelector('a[href]')) 
      const linked = tiles.length ? tiles : children.filter((child) => child.querySelector('a[href]') || child.matches('a[href]'))
      if (children.length === cells && (!best || linked.length > best.length)) best = linked
    }
    return best ?? []
  }
}
