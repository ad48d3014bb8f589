import { open } from 'node:fs/promises'

/** A piece is written at a time, so that a log of any length needs no more memory than one. */
const charactersPerPiece = 4_000_000

/**
 * Writes a log of about `count` events: visits of about six events to a shop of `items` products with brand, colour and
 * price, some far more popular than others (with `skew` 1, all alike). The same count gives the same log.
 */
export async function writeLog(file, { count, items = 20_000, skew = 3 }) {
  const random = generator(7)
  const out = await open(file, 'w')
  const product = () => Math.floor(items * random() ** skew)
  const colors = ['red', 'blue', 'green', 'black', 'white']
  // Text put together by hand: five times as fast as from objects, and a long log takes minutes.
  const facts = (n) => `"item_id":"p${n}","item_brand":"brand ${n % 40}","color":"${colors[n % 5]}","price":${10 + ((n * 37) % 190)}`
  let written = 0
  let time = Date.UTC(2025, 0, 1)
  let piece = ''
  for (let visit = 0; written < count; visit++) {
    const who = `"shopper":"s${Math.floor(random() * (count / 30))}","session":"${visit}"`
    const add = (name, payload) => {
      piece += `{"name":"${name}","time":${(time += 1000)},${who},${payload}}\n`
      written++
    }
    const shown = [...new Set(Array.from({ length: 12 }, product))]
    add('view_item_list', `"item_list_id":"l${visit}","item_list_name":"list ${visit % 20}","items":[${shown.map((n, index) => `{${facts(n)},"index":${index}}`).join(',')}]`)
    const place = Math.floor(shown.length * random() ** 2)
    add('select_item', `"item_list_id":"l${visit}","items":[{${facts(shown[place])},"index":${place}}]`)
    for (let step = 0; step < 4; step++) {
      const name = random() < 0.2 ? 'add_to_cart' : 'view_item'
      add(name, `"items":[{${facts((shown[place] + step * Math.floor(random() * 5)) % items)}}]`)
    }
    if (piece.length > charactersPerPiece) {
      await out.write(piece)
      piece = ''
    }
  }
  await out.write(piece)
  await out.close()
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
