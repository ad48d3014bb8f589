/**
 * Looks at a page's largest list that may be ordered, as a shopper who opened its last three products, and says how many
 * cells each of its rows has. Sent to the browser as text, after the script: it must not use anything of this module.
 */
export async function rowsBefore() {
  const { reshelf } = window
  await reshelf.ready
  const { kind, lists } = reshelf.page()
  const [list] = [...lists].sort((a, b) => b.items.length - a.items.length)
  if (!list || !/home|listing|search/.test(kind)) return undefined
  for (const item of list.items.slice(-3)) reshelf.track('view_item', { items: [item] })
  window.measured = list.container
  const order = [...list.container.children]
  window.rowsOf = () => {
    const rows = new Map()
    for (const cell of window.measured.children) {
      const { top, width, height } = cell.getBoundingClientRect()
      if (width && height) rows.set(Math.round(top), (rows.get(Math.round(top)) ?? 0) + 1)
    }
    return [...rows.values()]
  }
  window.moved = () => [...window.measured.children].filter((cell, place) => cell !== order[place]).length
  const rows = window.rowsOf()
  reshelf.stop()
  delete window.reshelf
  return rows
}

/** The same once a second Reshelf has ordered the page, and how many cells stand elsewhere. */
export async function rowsAfter() {
  await window.reshelf.ready
  // The page is read in idle moments.
  const until = performance.now() + 4000
  while (!window.measured.hasAttribute('data-reshelf-state') && performance.now() < until) await new Promise((resolve) => setTimeout(resolve, 50))
  return { rows: window.rowsOf(), moved: window.moved(), state: window.measured.getAttribute('data-reshelf-state') }
}
