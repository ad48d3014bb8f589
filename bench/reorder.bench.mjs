import { median, openLab, table } from './openPage.mjs'

const sizes = [24, 48, 200, 1000, 5000]

/**
 * What it costs to re-order the cards of a grid, script and layout, in a browser slowed down four times: the fewest
 * moves against appending every card anew, for a list in which one card in ten is promoted, and for a full shuffle.
 */
export async function run() {
  const lab = await openLab()
  const page = await lab.open()
  await page.goto(lab.page('/reorder', '<!doctype html><title>reorder</title><style>ul{display:grid;grid-template-columns:repeat(4,1fr)}li{height:80px}</style><ul></ul>'))
  const rows = [['cards', 'order', 'moves', 'fewest moves', 'append all', 'ratio']]
  for (const size of sizes) {
    for (const kind of ['one in ten promoted', 'shuffled']) {
      const { moves, fewest, naive } = await page.evaluate(timeMoves, { size, kind })
      rows.push([size, kind, moves, `${median(fewest).toFixed(2)} ms`, `${median(naive).toFixed(2)} ms`, (median(fewest) / median(naive)).toFixed(2)])
    }
  }
  table(rows)
  await lab.close()
}

/** Runs in the page; the two ways take turns. */
async function timeMoves({ size, kind }) {
  const { arrange } = await import('/arrange.js')
  const list = document.querySelector('ul')
  list.replaceChildren()
  for (let i = 0; i < size; i++) {
    const card = document.createElement('li')
    for (const part of ['img', 'h3', 'p', 'button']) card.append(document.createElement(part))
    card.querySelector('h3').textContent = `Product ${i}`
    list.append(card)
  }
  const original = [...list.children]
  let seed = 1
  const random = () => (seed = (seed * 48271) % 2147483647) / 2147483647
  const order = original.map((_, i) => i)
  if (kind === 'shuffled') for (let i = size - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    ;[order[i], order[j]] = [order[j], order[i]]
  }
  else {
    const promoted = order.filter(() => random() < 0.1)
    order.splice(0, size, ...promoted, ...order.filter((i) => !promoted.includes(i)))
  }
  const settle = () => list.getBoundingClientRect().height
  const reset = () => {
    list.append(...original)
    settle()
  }
  const time = (work) => {
    reset()
    const began = performance.now()
    work()
    settle()
    return performance.now() - began
  }
  let moves = 0
  const fewest = []
  const naive = []
  for (let round = 0; round < 9; round++) {
    fewest.push(time(() => (moves = arrange(list, original, order))))
    naive.push(time(() => list.append(...order.map((i) => original[i]))))
  }
  return { moves, fewest, naive }
}
