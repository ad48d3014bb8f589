import { readdirSync, statSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Model } from '@reshelf/engine'
import { loadModel } from '../learn/loadModel'

/** What a model holds, in words and bytes. */
export function inspect(folder: string): string {
  const { model } = loadModel(folder)
  const bytes = statSync(join(folder, 'model.json')).size
  const shards = join(folder, 'neighbours')
  const sizes = existsSync(shards) ? readdirSync(shards).map((file) => statSync(join(shards, file)).size) : []
  const parts: readonly (readonly [string, unknown, string])[] = [
    ['weights', model.weights, `${Object.keys(model.weights).length} signals`],
    ['items', model.items, `${count(model.items)} strengths in ${Object.keys(model.items).length} lists`],
    ['facets', model.facets, `${count(model.facets)} values of ${Object.keys(model.facets).length} facets`],
    ['next', model.next, `${Object.keys(model.next).length} signals of what comes next`],
    ['offers', model.offers ?? {}, `${Object.keys(model.offers ?? {}).length} situations in which orders followed one kind of offer more`],
  ]
  return [
    `format ${model.format}, from events up to ${new Date(model.made).toISOString()}, nothing seen by fewer than ${model.k} shoppers`,
    `model.json  ${bytes} bytes, what every page loads`,
    ...parts.map(([name, part, words]) => `  ${name.padEnd(8)}  ${String(Buffer.byteLength(JSON.stringify(part))).padStart(6)} bytes  ${words}`),
    sizes.length ? `neighbours  ${sizes.length} files, ${Math.max(...sizes)} bytes the largest, one for each item touched` : 'neighbours  none',
    'what counts most in a list:',
    ...Object.entries(model.weights).sort(([, a], [, b]) => Math.abs(b) - Math.abs(a)).slice(0, 12).map(([signal, weight]) => `  ${weight.toFixed(2).padStart(7)}  ${signal}`),
  ].join('\n')
}

const count = (dictionaries: Model['items']): number => Object.values(dictionaries).reduce((sum, entries) => sum + Object.keys(entries).length, 0)
