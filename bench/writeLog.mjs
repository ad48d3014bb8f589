import { createWriteStream } from 'node:fs'
import { once } from 'node:events'

/**
 * Writes a log of about `count` events: visits of about six events to a shop of `items` products with brand, colour and
 * price, some far more popular than others. The same count gives the same log.
 */
export async function writeLog(file, { count, items = 20_000 }) {
  const random = generator(7)
  const out = createWriteStream(file)
  const product = () => Math.floor(items * random() ** 3)
  const facts = (n) => ({ item_id: `p${n}`, item_brand: `brand ${n % 40}`, color: ['red', 'blue', 'green', 'black', 'white'][n % 5], price: 10 + ((n * 37) % 190) })
  let written = 0
  let time = Date.UTC(2025, 0, 1)
  for (let visit = 0; written < count; visit++) {
    const shopper = `s${Math.floor(random() * (count / 30))}`
    const session = `${visit}`
    const lines = []
    const add = (name, payload) => lines.push(JSON.stringify({ name, time: (time += 1000), shopper, session, ...payload }))
    const shown = [...new Set(Array.from({ length: 12 }, product))].map((n, index) => ({ ...facts(n), index }))
    add('view_item_list', { item_list_id: `l${visit}`, item_list_name: `list ${visit % 20}`, items: shown })
    const clicked = shown[Math.floor(shown.length * random() ** 2)]
    add('select_item', { item_list_id: `l${visit}`, items: [clicked] })
    const first = Number(clicked.item_id.slice(1))
    for (let step = 0; step < 4; step++) add(random() < 0.2 ? 'add_to_cart' : 'view_item', { items: [facts((first + step * Math.floor(random() * 5)) % items)] })
    written += lines.length
    if (!out.write(`${lines.join('\n')}\n`)) await once(out, 'drain')
  }
  out.end()
  await once(out, 'finish')
  return written
}

/** Numbers in [0, 1) from a seed (mulberry32). */
function generator(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
