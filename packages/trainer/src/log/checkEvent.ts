import { readLogEvent, type ShopEvent } from '@reshelf/engine'
import type { LogProblem } from './report'

const day = 86_400_000

/** An event fit to learn from, whose it is, and what was put right in it; or why it is none. */
export type Checked = { readonly event: ShopEvent; readonly shopper: string; readonly repaired?: LogProblem | undefined } | { readonly event?: undefined; readonly problem: LogProblem }

/**
 * Checks one record of a log with the engine's own reader. Times are milliseconds since 1970; those in seconds or
 * microseconds and ISO texts are recognised and converted. A record without an id gets `id`.
 *
 * @param raw what was read, and is written over
 * @param now milliseconds since 1970; what lies more than a day after it is no event
 */
export function checkEvent(raw: unknown, { id, now }: { id: string; now: number }): Checked {
  const record = (raw ?? {}) as Record<string, unknown>
  const shopper = textOf(record['shopper'])
  if (!shopper) return { problem: 'no-shopper' }
  const { time, repaired } = timeOf(record['time'])
  if (!Number.isFinite(time)) return { problem: 'no-time' }
  if (time > now + day) return { problem: 'future-time' }
  const event = readLogEvent(Object.assign(record, { time, session: textOf(record['session']) || shopper, id: textOf(record['id']) || id, shopper: undefined }))
  return event ? { event, shopper, repaired } : { problem: 'no-event' }
}

const textOf = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? `${value}`.slice(0, 200) : '')

/** Between 1973 and 5138 the unit can be told from the size. */
function timeOf(value: unknown): { time: number; repaired?: LogProblem } {
  if (typeof value === 'string' && !/^\d+(\.\d+)?$/.test(value)) return { time: Date.parse(value) }
  const time = value === null || value === '' || typeof value === 'boolean' ? NaN : Number(value)
  if (!(time > 0)) return { time: NaN }
  if (time < 1e11) return { time: Math.round(time * 1000), repaired: 'seconds' }
  if (time >= 1e14) return { time: Math.round(time / 1000), repaired: 'microseconds' }
  return { time }
}
