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

/**
 * A model as text. Where it would be too long, it goes without the strengths that would change a score least: those with
 * the smallest |weight × strength|.
 */
export function modelText(model: Model, most: number = mostModelBytes): string {
  const effects: number[] = []
  for (const items of Object.values(model.items)) for (const strength of Object.values(items)) effects.push(effectOf(model, 'item', strength))
  for (const [facet, values] of Object.entries(model.facets)) for (const strength of Object.values(values)) effects.push(effectOf(model, facet, strength))
  effects.sort((a, b) => b - a)
  let text = ''
  for (let kept = effects.length; ; kept = Math.floor(kept * 0.95)) {
    const least = kept ? effects[kept - 1]! : Infinity
    const keep = (kind: (name: string) => string) => (dictionaries: Model['items']) => strongest(dictionaries, (name, strength) => effectOf(model, kind(name), strength) >= least)
    text = JSON.stringify({ ...model, items: keep(() => 'item')(model.items), facets: keep((facet) => facet)(model.facets) }, round)
    if (!kept || Buffer.byteLength(text) <= most) return text
  }
}

const effectOf = ({ weights }: Model, kind: string, strength: number): number => Math.abs(strength * (weights[`crowd:${kind}`] ?? 0))

/** Of every dictionary the entries to keep, in the order of their names; none that is left empty. */
function strongest(dictionaries: Model['items'], keep: (name: string, strength: number) => boolean): Model['items'] {
  const kept: Record<string, Record<string, number>> = Object.create(null) as Record<string, Record<string, number>>
  for (const [name, entries] of Object.entries(dictionaries).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const left = Object.entries(entries).filter(([, strength]) => keep(name, strength)).sort(([a], [b]) => (a < b ? -1 : 1))
    if (left.length) kept[name] = Object.assign(Object.create(null) as Record<string, number>, Object.fromEntries(left))
  }
  return kept
}

const round = (_key: string, value: unknown): unknown => (typeof value === 'number' && !Number.isInteger(value) ? +value.toPrecision(digits) : value)
