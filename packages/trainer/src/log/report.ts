/** What is wrong with a line, or was put right in it. */
export type LogProblem =
  | 'not-json'
  | 'no-shopper'
  | 'no-event'
  | 'no-time'
  | 'future-time'
  | 'seconds'
  | 'microseconds'
  | 'duplicate'
  | 'too-long'
  | 'truncated-file'
  | 'crawler'

/** In words, for a person who reads the end of a run. */
export const problemWords: Readonly<Record<LogProblem, string>> = {
  'not-json': 'lines that are not JSON, left out',
  'no-shopper': 'events without a shopper, left out',
  'no-event': 'events with an unknown name or without their items, left out',
  'no-time': 'events without a readable time, left out',
  'future-time': 'events from the future, left out',
  seconds: 'times in seconds, read as such',
  microseconds: 'times in microseconds, read as such',
  duplicate: 'events that were there already, left out',
  'too-long': 'events of more than a million characters, left out',
  'truncated-file': 'files that end in the middle, read as far as they go',
  crawler: 'shoppers with more events than a person makes, left out',
}

/** Counts what was read, and of every kind of trouble how much and where first. */
export interface LogReport {
  events: number
  readonly problems: Map<LogProblem, { count: number; readonly first: string }>
}

export const createReport = (): LogReport => ({ events: 0, problems: new Map() })

/** Notes one more of a kind, or `count` more, the first of them at `where`: `file:line` or a file. */
export function note({ problems }: LogReport, problem: LogProblem, where: string, count = 1): void {
  const known = problems.get(problem)
  if (known) known.count += count
  else problems.set(problem, { count, first: where })
}

/** The report as lines of text, the most frequent trouble first; empty if there was none. */
export const describe = ({ problems }: LogReport): string[] =>
  [...problems].sort(([, a], [, b]) => b.count - a.count).map(([problem, { count, first }]) => `${problemWords[problem]}: ${count} (first: ${first})`)
