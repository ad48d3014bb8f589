import { readItem, type Item, type ShopEvent } from '@reshelf/engine'
import type { LocalStore } from '../browser/localStore'

/** What is stated: by the shopper as preferences, by the shop as traits. */
export interface Stated {
  readonly traits: Readonly<Record<string, unknown>>
  readonly preferences: Readonly<Record<string, unknown>>
}

/** All that is stated of the shopper, a log event each time it changes. */
export interface Statements {
  readonly read: () => Stated
  /** Changes what is given and leaves the rest as it is. */
  readonly change: (kind: keyof Stated, given: unknown) => void
  /** Takes over the last statement of a log. */
  readonly adopt: (events: readonly ShopEvent[]) => void
  /** Writes what is due, where something may be kept. */
  readonly save: () => void
}

const key = 'reshelf:s'
const nothing: Stated = { traits: {}, preferences: {} }
const isEmpty = (value: unknown): boolean => value === null || value === '' || value === undefined || (Array.isArray(value) && !value.length)

/** Keeps what is stated: the current whole beside the profile, each change as an event that carries the whole. */
export function createStatements({ local, record, isGranted }: { local: LocalStore; record: (name: string, payload: object) => void; isGranted: () => boolean }): Statements {
  /** Stated on this page, before it could be kept. */
  let unsaved: Stated | undefined
  const read = (): Stated => unsaved ?? (isGranted() ? fromItems(parse(local.get(key))) : nothing)
  const save = (): void => {
    if (!unsaved || !isGranted()) return
    local.set(key, JSON.stringify(toItems(unsaved)))
    unsaved = undefined
  }
  return {
    read,
    save,
    change(kind, given) {
      const before = read()
      const next = { ...before, [kind]: Object.fromEntries(Object.entries({ ...before[kind], ...(Object(given) as object) }).filter(([, value]) => !isEmpty(value))) }
      unsaved = fromItems(toItems(next))
      record('set_preferences', { items: toItems(unsaved) })
      save()
    },
    adopt(events) {
      const last = events.filter(({ name }) => name === 'set_preferences').at(-1)
      if (!last) return
      unsaved = fromItems(last.items ?? [])
      save()
    },
  }
}

/** Two pseudo-items whose facets are what is stated. `category` is a path, as on items. */
const toItems = ({ traits, preferences }: Stated): Item[] =>
  Object.entries({ preferences, traits }).flatMap(([item_id, { category, ...facts }]) => readItem({ ...facts, ...(category !== undefined && { item_category: [category].flat()[0] }), item_id }) ?? [])

function fromItems(items: readonly Item[]): Stated {
  const of = (kind: string): Record<string, unknown> => {
    const facts = Object.entries(items.find(({ item_id }) => item_id === kind) ?? {}).filter(([fact]) => fact !== 'item_id')
    return Object.fromEntries(facts.map(([fact, value]) => [fact.replace(/^item_(?=category)/, ''), value]))
  }
  return { traits: of('traits'), preferences: of('preferences') }
}

/** Anybody may have written there. */
function parse(text = '[]'): Item[] {
  try {
    const items: unknown = JSON.parse(text)
    return Array.isArray(items) ? items.flatMap((item) => readItem(Object(item) as Record<string, unknown>) ?? []) : []
  } catch {
    return []
  }
}
