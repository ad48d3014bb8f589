import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readModel, readShard, shardOf, type Model, type Neighbour } from '@reshelf/engine'
import { UsageError } from '../usageError'

/** A model in a folder: read now, its neighbours a shard at a time when asked for. */
export interface LoadedModel {
  readonly model: Model
  readonly neighbours: (item: string) => readonly Neighbour[] | undefined
}

/** Reads a model as a browser would; throws a {@link UsageError} where there is none. */
export function loadModel(folder: string): LoadedModel {
  const file = join(folder, 'model.json')
  if (!existsSync(file)) throw new UsageError(`${file} is not there; write one with reshelf train --events FILE --out ${folder}`)
  const { model, problem } = readModel(readFileSync(file, 'utf8'))
  if (!model) throw new UsageError(`${file}: ${problem}`)
  const shards = new Map<number, ReturnType<typeof readShard>>()
  return {
    model,
    neighbours(item) {
      if (!model.shards) return undefined
      const at = shardOf(item, model.shards)
      let shard = shards.get(at)
      if (!shard) {
        const path = join(folder, 'neighbours', `${at}.json`)
        shards.set(at, (shard = readShard(existsSync(path) ? readFileSync(path, 'utf8') : '')))
      }
      return shard[item]
    },
  }
}
