import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { scaleOf, shardOf, writeVector, type Model, type Neighbour, type VectorTexts, type Vectors } from '@reshelf/engine'

/** What every page loads is at most this long, in UTF-8 bytes. */
export const mostModelBytes = 50_000

const digits = 3

/**
 * Writes `model.json` and the shards of the neighbour table into a folder, replacing a model that lies there.
 *
 * @param rows in the order of their shards
 * @returns the bytes of `model.json`
 */
export async function writeModel(folder: string, model: Model, rows: AsyncIterable<readonly [string, readonly Neighbour[]]>): Promise<number> {
  await mkdir(folder, { recursive: true })
  await rm(join(folder, 'neighbours'), { recursive: true, force: true })
  if (model.shards) await writeShards(join(folder, 'neighbours'), model, rows)
  const text = modelText(model)
  await writeFile(join(folder, 'model.json'), text)
  return Buffer.byteLength(text)
}

async function writeShards(folder: string, { format, shards }: Model, rows: AsyncIterable<readonly [string, readonly Neighbour[]]>): Promise<void> {
  await mkdir(folder)
  let neighbours = dictionary<readonly Neighbour[]>()
  let at = 0
  const write = async (upTo: number): Promise<void> => {
    for (; at < upTo; at++) {
      await writeFile(join(folder, `${at}.json`), JSON.stringify({ format, neighbours }))
      neighbours = dictionary()
    }
  }
  for await (const [item, row] of rows) {
    await write(shardOf(item, shards))
    neighbours[item] = row
  }
  await write(shards)
}

/** No strength takes fewer bytes in a model. */
const fewestBytes = '"a":1,'.length

/**
 * A model as text. Where it would be too long, it goes without the strengths that would change a score least: those with
 * the smallest |weight × strength|.
 */
export function modelText(model: Model, most: number = mostModelBytes): string {
  const effects: number[] = []
  for (const items of Object.values(model.items)) for (const strength of Object.values(items)) effects.push(effectOf(model, 'item', strength))
  for (const [facet, values] of Object.entries(model.facets)) for (const strength of Object.values(values)) effects.push(effectOf(model, facet, strength))
  const effectOfVector = vectorEffects(model)
  for (const vector of Object.values(model.vectors ?? {})) effects.push(effectOfVector(vector))
  const sorted = Float64Array.from(effects).sort().reverse()
  const keep = (from: Model, kept: number): Model => {
    const least = kept ? sorted[kept - 1]! : Infinity
    const among = (kind: (name: string) => string) => (dictionaries: Model['items']) => strongest(dictionaries, (name, strength) => effectOf(model, kind(name), strength) >= least)
    const vectors = from.vectors && byName(Object.entries(from.vectors).filter(([, vector]) => effectOfVector(vector) >= least))
    return { ...from, items: among(() => 'item')(from.items), facets: among((facet) => facet)(from.facets), ...(vectors && { vectors }) }
  }
  const textOf = ({ vectors, ...kept }: Model): string => JSON.stringify({ ...kept, ...(vectors && Object.keys(vectors).length && { vectors: textsOf(vectors) }) }, round)
  let [fits, tooMany] = [0, Math.min(sorted.length, Math.ceil(most / fewestBytes)) + 1]
  const candidates = keep(model, tooMany - 1)
  while (tooMany - fits > 1) {
    const middle = Math.floor((fits + tooMany) / 2)
    if (Buffer.byteLength(textOf(keep(candidates, middle))) <= most) fits = middle
    else tooMany = middle
  }
  return textOf(keep(candidates, fits))
}

/** Without a prototype: the keys are anybody's. */
const dictionary = <Value>(): Record<string, Value> => Object.create(null) as Record<string, Value>

const effectOf = ({ weights }: Model, kind: string, strength: number): number => Math.abs(strength * (weights[`crowd:${kind}`] ?? 0))

/** What a vector changes in a score, about: for the shopper it is a sum of others like it. */
function vectorEffects({ weights, vectors = {} }: Model): (vector: readonly number[]) => number {
  const length = (vector: readonly number[]): number => Math.hypot(...vector.slice(0, -1))
  const lengths = Object.values(vectors).map(length)
  const usual = lengths.reduce((sum, one) => sum + one, 0) / lengths.length
  return (vector) => Math.abs(weights['kin'] ?? 0) * usual * length(vector) + Math.abs((weights['appeal'] ?? 0) * vector.at(-1)!)
}

function textsOf(vectors: Vectors): VectorTexts {
  const scale = scaleOf(Object.values(vectors))
  return { scale, items: byName(Object.entries(vectors).map(([item, vector]) => [item, writeVector(vector, scale)] as const)) }
}

const byName = <Value>(entries: readonly (readonly [string, Value])[]): Record<string, Value> =>
  Object.assign(dictionary<Value>(), Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1))))

/** Of every dictionary the entries to keep, in the order of their names; none that is left empty. */
function strongest(dictionaries: Model['items'], keep: (name: string, strength: number) => boolean): Model['items'] {
  const kept = dictionary<Record<string, number>>()
  for (const [name, entries] of Object.entries(dictionaries).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const left = Object.entries(entries).filter(([, strength]) => keep(name, strength)).sort(([a], [b]) => (a < b ? -1 : 1))
    if (left.length) kept[name] = Object.assign(dictionary<number>(), Object.fromEntries(left))
  }
  return kept
}

const round = (_key: string, value: unknown): unknown => (typeof value === 'number' && !Number.isInteger(value) ? +value.toPrecision(digits) : value)
