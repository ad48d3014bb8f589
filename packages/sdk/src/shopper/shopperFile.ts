import { readLogEvent, type ShopEvent } from '@reshelf/engine'

/** The format this code writes and reads. */
export const fileFormat = 1

/** Larger files are refused: a log has 10,000 events at most. */
const mostEvents = 20_000
const mostCharacters = 5e7

/** Everything that is known of a shopper, to look at and to take to another device. */
export interface ShopperFile {
  readonly format: typeof fileFormat
  /** A random name for the shopper; of two that are merged the smaller one stays. */
  readonly shopper: string
  /** Oldest first, in the log format. */
  readonly events: readonly ShopEvent[]
  /** What the shop knows and what the shopper states, as the last `set_preferences` event has it: for people, not read back. */
  readonly traits?: Readonly<Record<string, unknown>>
  readonly preferences?: Readonly<Record<string, unknown>>
}

/** Reads a file, an object or its JSON. @throws TypeError with what is wrong: nothing of such a file is taken */
export function readShopperFile(raw: unknown): Pick<ShopperFile, 'shopper' | 'events'> {
  const { format, shopper, events } = Object(typeof raw === 'string' ? parse(raw) : raw) as Record<string, unknown>
  if (format !== fileFormat) throw new TypeError(`reshelf: file format ${Number.isFinite(format) ? (format as number) : 'unknown'} found, ${fileFormat} expected`)
  if (typeof shopper !== 'string' || !/^[\w-]{1,64}$/.test(shopper)) throw new TypeError('reshelf: the file does not name its shopper')
  if (!Array.isArray(events) || events.length > mostEvents) throw new TypeError(`reshelf: the file needs events, ${mostEvents} at most`)
  return {
    shopper,
    events: events.map((one: unknown, at) => {
      const event = readLogEvent(one)
      if (!event || !/^[\w-]{1,64}$/.test(event.id)) throw new TypeError(`reshelf: event ${at} of the file is none`)
      return event
    }),
  }
}

function parse(text: string): unknown {
  try {
    if (text.length < mostCharacters) return JSON.parse(text)
  } catch {
    // Said below.
  }
  throw new TypeError('reshelf: the file is no JSON')
}
