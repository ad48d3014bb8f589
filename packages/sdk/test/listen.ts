import { readEvent } from '@reshelf/engine'
import { startDialects } from '../src/tracker/dialects/startDialects'
import type { Dialect, Told } from '../src/tracker/dialects/dialect'

/** A window with nothing in it but what a test puts there. */
export type TestPage = EventTarget & Record<string, unknown>

export const createPage = (globals: Record<string, unknown> = {}): TestPage => Object.assign(new EventTarget(), globals) as TestPage

/** What dialects tell on a page, as it would be recorded; what `readEvent` refuses is listed as its problem. */
export function listen(page: TestPage, ...dialects: readonly Dialect[]): { events: Record<string, unknown>[]; sources: string[]; errors: unknown[]; stop: () => void } {
  const events: Record<string, unknown>[] = []
  const sources: string[] = []
  const errors: unknown[] = []
  const stop = startDialects({
    dialects,
    page,
    guard: (work) => (...given) => {
      try {
        work(...given)
      } catch (error) {
        errors.push(error)
      }
    },
    tell({ source, name, payload }) {
      sources.push(source)
      events.push(checked({ name, payload }))
    },
  })
  return { events, sources, errors, stop }
}

/** An event as it is stored, or the problem with it. */
export function checked({ name, payload }: Told): Record<string, unknown> {
  const reading = readEvent(name, payload)
  return reading.problem ? { problem: reading.problem, name } : { name, ...reading.payload }
}
