import type { ShopEvent } from './event'
import { readEvent } from './readEvent'

/**
 * One event of a stored or imported log, checked like a new one; undefined where it is none. What is in a log may
 * have been written by anybody. Never throws.
 */
export function readLogEvent(raw: unknown): ShopEvent | undefined {
  const { id, name, time, session = '' } = (raw ?? {}) as Partial<ShopEvent>
  const { name: known, payload } = readEvent(name, raw)
  const isEvent = known && typeof id === 'string' && typeof session === 'string' && typeof time === 'number' && time >= 0 && time < 1e14
  return isEvent ? { ...payload, id, name: known, time, session } : undefined
}
