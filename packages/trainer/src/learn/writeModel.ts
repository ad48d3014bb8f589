import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { shardOf, type Model, type Neighbour } from '@reshelf/engine'

/** What every page loads is at most this long, in UTF-8 bytes. */
export const mostModelBytes = 50_000

const digits = 3

/**
 * Writes `model.json` and the shards of the neighbour table into a folder, replacing a model that lies there.
 *
 * @returns the bytes of `model.json`
 */
export async function writeModel(folder: string, model: Model, rows: AsyncIterable<readonly [string, readonly Neighbour[]]>): Promise<number> {
  await mkdir(folder, { recursive: true })
  await rm(join(folder, 'neighbours'), { recursive: true, force: true })
  const shards = Array.from({ length: model.shards }, (): Record<string, readonly Neighbour[]> => Object.create(null) as Record<string, readonly Neighbour[]>)
  for await (const [item, row] of rows) shards[shardOf(item, model.shards)]![item] = row
  if (shards.length) await mkdir(join(folder, 'neighbours'))
  for (const [at, neighbours] of shards.entries()) await writeFile(join(folder, 'neighbours', `${at}.json`), JSON.stringify({ format: model.format, neighbours }))
  const text = modelText(model)
  await writeFile(join(folder, 'model.json'), text)
  return Buffer.byteLength(text)
}

/** A model as text, without its faintest strengths and its rarest base rates where it would be too long otherwise. */
export function modelText(model: Model, most: number = mostModelBytes): string {
  let text = ''
  for (let kept = 1; kept > 0.001; kept *= 0.85) {
    text = JSON.stringify({ ...model, items: strongest(model.items, kept), facets: strongest(model.facets, kept), base: strongest(model.base, kept) }, round)
    if (Buffer.byteLength(text) <= most) return text
  }
  return JSON.stringify({ ...model, items: {}, facets: {}, base: {} }, round)
}

/** Of every dictionary the share of entries that say most. */
function strongest(dictionaries: Model['items'], share: number): Model['items'] {
  const kept: Record<string, Record<string, number>> = Object.create(null) as Record<string, Record<string, number>>
  for (const [name, entries] of Object.entries(dictionaries)) {
    const sorted = Object.entries(entries).sort(([a, x], [b, y]) => Math.abs(y) - Math.abs(x) || (a < b ? -1 : 1))
    kept[name] = Object.assign(Object.create(null) as Record<string, number>, Object.fromEntries(sorted.slice(0, Math.ceil(share * sorted.length))))
  }
  return kept
}

const round = (_key: string, value: unknown): unknown => (typeof value === 'number' && !Number.isInteger(value) ? +value.toPrecision(digits) : value)
