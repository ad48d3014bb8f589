import { createReport, type LogReport } from '../log/report'
import { neighbourRows } from '../learn/neighbourRows'
import { trainModel } from '../learn/trainModel'
import { writeModel } from '../learn/writeModel'
import { loadCatalog, loadLog } from '../store/loadLog'
import { openStore, type Engine } from '../store/openStore'
import type { Progress } from './progress'

export interface TrainCommand extends Engine {
  readonly events: readonly string[]
  readonly catalog?: string | undefined
  readonly columns?: Readonly<Record<string, string>>
  /** The folder the model is written to. */
  readonly out: string
  /** Default 10. */
  readonly k?: number
  /** How long after an offer orders count, in days. Default 30. */
  readonly horizonDays?: number
  /** Milliseconds since 1970: what lies after it is refused. */
  readonly now: number
  readonly progress: Progress
}

/** What a training came to. */
export interface Training {
  readonly report: LogReport
  readonly bytes: number
  readonly shards: number
}

/** Reads logs, learns a model and writes it. Throws where a file cannot be read. */
export async function train({ events, catalog, columns = {}, out, k = 10, horizonDays, now, progress, ...engine }: TrainCommand): Promise<Training> {
  const report = createReport()
  const store = await openStore(engine)
  try {
    const items = await loadCatalog(catalog, report)
    await loadLog(store, { files: events, columns, now, report, onProgress: (share) => progress.share('reading', share) })
    const model = await trainModel(store, items, { k, horizonDays, onStep: progress.step })
    progress.step('writing')
    return { report, bytes: await writeModel(out, model, neighbourRows(store, { shards: model.shards })), shards: model.shards }
  } finally {
    progress.stop()
    await store.close()
  }
}
