import { parseArgs } from 'node:util'
import { evaluate } from './commands/evaluate'
import { help } from './commands/help'
import { inspect } from './commands/inspect'
import { printEvaluation } from './commands/printEvaluation'
import { createProgress } from './commands/progress'
import { train } from './commands/train'
import { counted } from './commands/counted'
import { describe } from './log/report'
import { engines, type Engine } from './store/openStore'
import { UsageError } from './usageError'

const options = {
  events: { type: 'string', multiple: true },
  train: { type: 'string', multiple: true },
  catalog: { type: 'string' },
  columns: { type: 'string' },
  model: { type: 'string' },
  split: { type: 'string' },
  task: { type: 'string' },
  out: { type: 'string' },
  k: { type: 'string' },
  horizon: { type: 'string' },
  engine: { type: 'string' },
  url: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

/** Where a run writes. */
export interface Streams {
  readonly out: (text: string) => void
  readonly error: (text: string) => void
}

const standard: Streams = { out: (text) => void process.stdout.write(`${text}\n`), error: (text) => void process.stderr.write(`${text}\n`) }

/**
 * Runs a command line and says how it ended: 0 well, 1 when a file could not be read or written, 2 when the command
 * line is wrong.
 */
export async function main(args: readonly string[], { out, error }: Streams = standard): Promise<number> {
  try {
    const { values, positionals } = parse(args)
    const [command, ...rest] = positionals
    if (values.help || !command) {
      out(help)
      return values.help ? 0 : 2
    }
    const run = { train: runTrain, evaluate: runEvaluate, inspect: runInspect }[command]
    if (!run) throw new UsageError(`there is no command ${command}; there are train, evaluate and inspect`)
    await run(values, rest, { out, error })
    return 0
  } catch (caught) {
    if (!(caught instanceof Error)) throw caught
    const isUsage = caught instanceof UsageError || (caught as NodeJS.ErrnoException).code?.startsWith('ERR_PARSE_ARGS')
    error(`reshelf: ${caught.message}`)
    return isUsage ? 2 : 1
  }
}

const parse = (args: readonly string[]) => parseArgs({ args: [...args], options, allowPositionals: true })
type Values = ReturnType<typeof parse>['values']

async function runTrain(values: Values, _rest: readonly string[], { out, error }: Streams): Promise<void> {
  const { report, bytes, shards } = await train({
    events: required(values.events, '--events FILE, the log to learn from'),
    catalog: values.catalog,
    columns: columnsOf(values.columns),
    out: required(values.out, '--out DIR, where the model is written to'),
    k: number(values.k, { name: '--k', least: 1, most: 1e6, fallback: 10 }),
    horizonDays: number(values.horizon, { name: '--horizon', least: 1, most: 1000, fallback: 30 }),
    ...engineOf(values),
    now: Date.now(),
    progress: createProgress(),
  })
  for (const line of describe(report)) error(line)
  if (!report.events) throw new UsageError('no event could be read; see the lines above')
  out(`${counted(report.events, 'event')} → ${values.out}/model.json, ${bytes} bytes, and ${counted(shards, 'neighbour file')}`)
}

async function runEvaluate(values: Values, _rest: readonly string[], { out, error }: Streams): Promise<void> {
  const task = values.task ?? 'lists'
  if (task !== 'lists' && task !== 'next') throw new UsageError(`--task is lists or next, not ${task}`)
  const { evaluation, report } = await evaluate({
    events: required(values.events, '--events FILE, the log to judge by'),
    train: values.train ?? [],
    catalog: values.catalog,
    columns: columnsOf(values.columns),
    model: values.model,
    split: number(values.split, { name: '--split', least: 0.01, most: 0.99, fallback: 0.8 }),
    k: number(values.k, { name: '--k', least: 1, most: 1e6, fallback: 10 }),
    ...engineOf(values),
    task,
    costOfK: true,
    now: Date.now(),
    progress: createProgress(),
  })
  for (const line of describe(report)) error(line)
  if (!evaluation.n) throw new UsageError(task === 'lists' ? 'the log holds no clicked list to judge by: it needs view_item_list and select_item with the same item_list_id' : 'the log holds no session with two touches to judge by')
  out(values.json ? JSON.stringify(evaluation) : printEvaluation(evaluation))
}

function runInspect(_values: Values, [folder]: readonly string[], { out }: Streams): Promise<void> {
  if (folder === undefined) throw new UsageError('inspect needs the folder of a model: reshelf inspect DIR')
  out(inspect(folder))
  return Promise.resolve()
}

function required<Value>(value: Value | undefined, what: string): Value {
  if (value === undefined) throw new UsageError(`missing ${what}`)
  return value
}

function number(text: string | undefined, { name, least, most, fallback }: { name: string; least: number; most: number; fallback: number }): number {
  const value = text === undefined ? fallback : Number(text)
  if (!(value >= least && value <= most)) throw new UsageError(`${name} is a number from ${least} to ${most}, not ${text}`)
  return value
}

function engineOf({ engine = 'duckdb', url }: Values): Engine {
  const known = engines.find((name) => name === engine)
  if (!known) throw new UsageError(`--engine is ${engines.join(' or ')}, not ${engine}`)
  return { engine: known, url }
}

/** `time=ts,shopper=visitor` as `{time: 'ts', shopper: 'visitor'}`. */
function columnsOf(text = ''): Record<string, string> {
  const pairs = text.split(',').filter(Boolean).map((pair) => pair.split('='))
  if (pairs.some((pair) => pair.length !== 2)) throw new UsageError('--columns is a list like time=ts,shopper=visitor_id,item_id=sku')
  return Object.fromEntries(pairs.map(([name, column]) => [name!.trim(), column!.trim()]))
}
