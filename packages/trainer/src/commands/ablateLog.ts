import { ablate, type Ablation, type AblateOptions } from '../evaluate/ablate'
import { createReport } from '../log/report'
import { listTime } from '../replay/listTime'
import { loadCatalog, loadLog } from '../store/loadLog'
import { openStore } from '../store/openStore'

export interface AblateCommand extends Pick<AblateOptions, 'metric' | 'groups'> {
  readonly events: readonly string[]
  readonly catalog?: string | undefined
  /** The share of the log's lists, in time order, to learn from. */
  readonly split: number
  /** The share up to which lists are looked at at all. Default 1. */
  readonly until?: number
  /** Default 10. */
  readonly k?: number
  /** Milliseconds since 1970. */
  readonly now: number
}

/** What each group of signals is worth on a log: see `ablate`. */
export async function ablateLog({ events, catalog, split, until = 1, k = 10, metric, groups, now }: AblateCommand): Promise<Ablation> {
  const report = createReport()
  const store = await openStore()
  try {
    const items = await loadCatalog(catalog, report)
    await loadLog(store, { files: events, columns: {}, now, report, onProgress: () => undefined })
    return await ablate(store, items, { k, from: await listTime(store, split), to: until < 1 ? await listTime(store, until) : Infinity, metric, groups })
  } finally {
    await store.close()
  }
}
