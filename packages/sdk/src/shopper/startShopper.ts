import { nanoid } from 'nanoid'
import type { Reshelf } from '../reshelf'
import type { Core } from '../runningCore'
import { createJournal } from '../storage/journal'
import { readLog } from '../storage/readLog'
import { isCompact, readCompact, writeCompact } from './compactFile'
import { createStatements, type Stated } from './createStatements'
import { mergeEvents } from './mergeEvents'
import { mergeInto } from './mergeInto'
import { fileFormat, readShopperFile, type ShopperFile } from './shopperFile'

/** What the shopper owns: statements and the file. */
export interface Shopper extends Pick<Reshelf, 'set' | 'prefer' | 'export' | 'import'> {
  readonly stated: () => Stated
  readonly save: () => void
}

const nameKey = 'reshelf:i'

/** Starts what is the shopper's own. */
export function startShopper({ local, storage, keeper, isGranted, record, findings, guard }: Pick<Core, 'local' | 'storage' | 'keeper' | 'isGranted' | 'record' | 'findings' | 'guard'>): Shopper {
  const statements = createStatements({ local, record, isGranted })
  /** Kept under the same consent as everything else. */
  const named = (other?: string): string => {
    const name = [local.get(nameKey), other].filter((one) => one !== undefined && /^[\w-]{1,64}$/.test(one)).sort()[0] ?? nanoid(12)
    if (isGranted()) local.set(nameKey, name)
    return name
  }
  const exported = async (): Promise<ShopperFile> => {
    const journalled = createJournal(local).read()
    await keeper.settle()
    // Without a database the journal is all there is.
    const events = isGranted() ? mergeEvents(journalled, await readLog(storage).catch(() => [])) : []
    return { format: fileFormat, shopper: named(), events, ...statements.read() }
  }
  return {
    stated: statements.read,
    save: statements.save,
    set: async (traits) => guard(statements.change)('traits', traits),
    prefer: async (preferences) => guard(statements.change)('preferences', preferences),
    export: (async (given?: { compact?: boolean }) => (given?.compact ? writeCompact(await exported()) : exported())) as Reshelf['export'],
    async import(file) {
      const { shopper, events } = readShopperFile(await unpacked(file instanceof Blob ? await file.text() : file))
      if (!isGranted()) throw new TypeError('reshelf: nothing is kept without consent')
      await keeper.settle()
      if (findings().some(({ code }) => code === 'profile-newer')) throw new TypeError('reshelf: what is on this device is newer than this reshelf.js')
      statements.adopt(await mergeInto(storage, events))
      named(shopper)
      await keeper.refresh()
    },
  }
}

/** A compact file as what it holds; anything else as it is. */
const unpacked = async (file: unknown): Promise<unknown> => (typeof file === 'string' && isCompact(file) ? readCompact(file) : file)
