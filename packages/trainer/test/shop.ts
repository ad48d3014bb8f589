import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { mulberry32 } from '../src/metrics/bootstrap'

export const start = Date.UTC(2025, 0, 1)
export const now = Date.UTC(2025, 5, 1)
const minute = 60_000

/** A folder that nothing else uses. */
export const scratch = (): string => mkdtempSync(join(tmpdir(), 'reshelf-test-'))

export function write(name: string, lines: readonly unknown[]): string {
  const file = join(scratch(), name)
  writeFileSync(file, lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n') + '\n')
  return file
}

/**
 * The log of a small shop that behaves by a rule: every shopper loves one colour and clicks it; item i0 is everybody's
 * second love; after item n comes item n + 1.
 */
export function smallShop(shoppers = 120, seed = 1): Record<string, unknown>[] {
  const random = mulberry32(seed)
  const colors = ['red', 'blue', 'green', 'white']
  const items = Array.from({ length: 24 }, (_, n) => ({ item_id: `i${n}`, item_name: `Thing ${n}`, color: colors[n % 4]!, price: 10 + n }))
  const events: Record<string, unknown>[] = []
  for (let shopper = 0; shopper < shoppers; shopper++) {
    const love = colors[shopper % 4]
    for (let visit = 0; visit < 4; visit++) {
      const time = start + (visit * shoppers + shopper) * 10 * minute
      const shown = items
        .map((item) => [random(), item] as const)
        .sort(([a], [b]) => a - b)
        .slice(0, 8)
        .map(([, item]) => item)
      const wanted = random() < 0.8 ? shown.find(({ color }) => color === love) : shown.find(({ item_id }) => item_id === 'i0')
      const clicked = wanted ?? shown[0]!
      const base = { shopper: `s${shopper}`, session: `s${shopper}-${visit}`, item_list_id: `l${shopper}-${visit}`, item_list_name: 'grid' }
      events.push({ ...base, name: 'view_item_list', time, items: shown.map((item, index) => ({ ...item, index })) })
      events.push({ ...base, name: 'select_item', time: time + minute, items: [clicked] })
      const next = items[(items.indexOf(clicked) + 1) % items.length]!
      events.push({ shopper: base.shopper, session: base.session, name: 'view_item', time: time + 2 * minute, items: [next] })
    }
  }
  return events
}
