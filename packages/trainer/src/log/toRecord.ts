import { fromGa4Export } from './ga4Export'
import { fromSegmentLog } from './segmentLog'

/** A record as the log format has it, whichever of the known formats it came in: told by the keys each alone has. */
export function toRecord(raw: unknown): unknown {
  if (typeof raw !== 'object' || raw === null) return raw
  if ('event_timestamp' in raw && 'event_name' in raw) return fromGa4Export(raw)
  if ('event' in raw && 'properties' in raw) return fromSegmentLog(raw)
  return raw
}
