import { readModel, type Model, type Neighbour } from '@reshelf/engine'
import { evaluateLists, clickCounts } from '../evaluate/evaluateLists'
import { evaluateNext } from '../evaluate/evaluateNext'
import { loadModel } from '../learn/loadModel'
import { neighbourRows } from '../learn/neighbourRows'
import { trainModel } from '../learn/trainModel'
import { modelText } from '../learn/writeModel'
import { createReport, type LogReport } from '../log/report'
import type { Evaluation } from '../metrics/scoreboard'
import { listTime } from '../replay/listTime'
import { endsAfter, endsBefore, sessions, sessionTime, type Session } from '../replay/sessions'
import { loadCatalog, loadLog } from '../store/loadLog'
import { openStore, type Engine } from '../store/openStore'
import type { Store } from '../store/store'
import type { Progress } from './progress'

export interface EvaluateCommand extends Engine {
  /** The log that is judged. */
  readonly events: readonly string[]
  /** Logs to learn from first: all of it, and nothing of `events`. */
  readonly train?: readonly string[]
  readonly catalog?: string | undefined
  readonly columns?: Readonly<Record<string, string>>
  /** The folder of a model to judge. */
  readonly model?: string | undefined
  /** Without model and training log: the share of the log, in time order, to learn from. Default 0.8. */
  readonly split?: number
  readonly task: Evaluation['task']
  readonly k?: number
  /** Also judges what is learnt with k = 1, as `anybody`: what k-anonymity costs. Default false. */
  readonly costOfK?: boolean
  /** Milliseconds since 1970. */
  readonly now: number
  readonly progress: Progress
}

/** Judges a model, or one learnt from the earlier part of the log, beside the baselines. */
export async function evaluate(command: EvaluateCommand): Promise<{ evaluation: Evaluation; report: LogReport }> {
  const { events, train = [], catalog, columns = {}, now, progress } = command
  const report = createReport()
  const store = await openStore(command)
  const past = train.length ? await openStore(command) : store
  try {
    const items = await loadCatalog(catalog, report)
    const load = (into: Store, files: readonly string[]): Promise<void> =>
      loadLog(into, { files, columns, now, report, onProgress: (share) => progress.share('reading', share) })
    await load(store, events)
    if (past !== store) await load(past, train)
    const judge = command.task === 'lists' ? judgeLists : judgeNext
    return { evaluation: await judge({ ...command, store, past, items }), report }
  } finally {
    progress.stop()
    await store.close()
    if (past !== store) await past.close()
  }
}

type Judged = EvaluateCommand & { readonly store: Store; readonly past: Store; readonly items: Awaited<ReturnType<typeof loadCatalog>> }

async function judgeLists({ store, past, items, model: folder, split = 0.8, k = 10, costOfK, progress }: Judged): Promise<Evaluation> {
  if (folder !== undefined && past === store) return evaluateLists(store, items, { model: loadModel(folder).model, from: 0 })
  const cut = past === store ? await listTime(store, split) : Infinity
  const model = folder === undefined ? asShipped(await trainModel(past, items, { k, until: cut, onStep: progress.step })) : loadModel(folder).model
  const others = costOfK && folder === undefined && k > 1 ? { anybody: asShipped(await trainModel(past, items, { k: 1, until: cut, onStep: progress.step })) } : {}
  progress.step('replaying')
  return evaluateLists(store, items, { model, others, popularity: await clickCounts(past), from: past === store ? cut : 0 })
}

async function judgeNext({ store, past, items, model: folder, split = 0.8, k = 10, costOfK, progress }: Judged): Promise<Evaluation> {
  if (folder !== undefined && past === store) return evaluateNext(store, { ...loadModel(folder), where: 'true' })
  const cut = past === store ? await sessionTime(store, split) : Infinity
  const learnt = folder === undefined ? await learnNext({ past, items, k, cut, progress }) : loadModel(folder)
  const others = costOfK && folder === undefined && k > 1 ? { anybody: await learnNext({ past, items, k: 1, cut, progress }) } : {}
  const seen: Session[] = []
  for await (const session of sessions(past, endsBefore(cut))) seen.push(session)
  progress.step('predicting')
  return evaluateNext(store, { ...learnt, others, past: seen, where: past === store ? endsAfter(cut) : 'true' })
}

/** What a browser would get: within its bytes, rounded, and read back. */
function asShipped(model: Model): Model {
  const { model: read, problem } = readModel(modelText(model))
  if (!read) throw new Error(`the model that was learnt cannot be read back: ${problem}`)
  return read
}

async function learnNext({ past, items, k, cut, progress }: Pick<Judged, 'past' | 'items' | 'progress'> & { k: number; cut: number }): Promise<ReturnType<typeof loadModel>> {
  const model = asShipped(await trainModel(past, items, { k, until: cut, onStep: progress.step }))
  const table = new Map<string, readonly Neighbour[]>()
  for await (const [item, row] of neighbourRows(past)) table.set(item, row)
  return { model, neighbours: (item) => table.get(item) }
}
