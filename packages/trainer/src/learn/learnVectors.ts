import { availableParallelism } from 'node:os'
import { addEvent, eachFacet, emptyProfile, leaningOf, recall, type Item, type Vectors } from '@reshelf/engine'
import { fitVectors, type Leaning, type Placing, type Rows } from '../fit/fitVectors'
import { listsOf } from '../replay/listsOf'
import { replay } from '../replay/replay'
import type { Store } from '../store/store'
import { openThreads } from '../threads/openThreads'
import type { CrowdCounts } from './crowdCounts'
import { foldOf, folds } from './folds'

/** Lists that vectors are learnt from: more would only take longer. */
const mostLists = 6000
/** With fewer lists of shoppers who chose something before, nothing is learnt. */
const fewestLists = 500

/** Vectors learnt from everybody, and for each fold those learnt without it. */
export interface LearntVectors {
  readonly all: Vectors
  readonly without: readonly Vectors[]
}

/**
 * Learns where items lie among others, of those that enough shoppers saw and by the facets that enough shoppers saw:
 * reads what it needs from the store, and fits on other threads, so that `learnt` is there later. Undefined where items say
 * nothing of themselves, or too few shoppers chose twice.
 */
export async function learnVectors(store: Store, catalog: ReadonlyMap<string, Item>, { counts, where }: { counts: CrowdCounts; where: string }): Promise<{ readonly learnt: Promise<LearntVectors> } | undefined> {
  const known = [...(counts.items.get('')?.keys() ?? [])].sort()
  if (!known.length || ![...counts.facets.keys()].some((facet) => facet !== 'word')) return undefined
  const numbers = new Map(known.map((item, at) => [item, at]))
  const facts = new Map<string, Item>()
  const lists: (Leaning & { readonly fold: number })[] = []
  for await (const { shopper, events } of replay(store, catalog, `${where} AND shopper IN (SELECT shopper FROM sampled)`)) {
    if (lists.length >= mostLists) break
    const shown = new Map(listsOf(events).map((list) => [list.at, list]))
    const profile = emptyProfile()
    events.forEach((event, at) => {
      const list = shown.get(at)
      if (list) {
        for (const item of list.items) if (numbers.has(item.item_id) && !facts.has(item.item_id)) facts.set(item.item_id, item)
        const leaning = leaningOf(profile, recall(profile, event.time), (id) => numbers.has(id))
        lists.push({
          items: list.items.map(({ item_id: id }) => numbers.get(id) ?? -1),
          chosen: [...list.clicked],
          history: leaning.map(([item, weight]) => [numbers.get(item)!, weight] as const),
          fold: foldOf(shopper),
        })
      }
      addEvent(profile, event)
    })
  }
  if (lists.filter(({ history }) => history.length).length < fewestLists) return undefined
  const { rows, width } = facetRows(known.map((id) => facts.get(id)), counts)
  const threads = openThreads<Placing, Float64Array[]>({ script: 'placeThread', work: fitVectors, count: availableParallelism() - 1 })
  const learn = async (from: readonly Leaning[]): Promise<Vectors> => {
    const placed = await threads.ask({ lists: from, facets: rows, count: known.length, width })
    return Object.assign(Object.create(null) as Vectors, Object.fromEntries(placed.map((vector, at) => [known[at]!, [...vector]])))
  }
  const parts = [lists, ...Array.from({ length: folds }, (_, fold) => lists.filter((list) => list.fold !== fold))]
  const learnt = Promise.all(parts.map(learn)).then(([all, ...without]) => ({ all: all!, without })).finally(() => threads.end())
  // Whoever waits for it hears of a failure.
  learnt.catch(() => undefined)
  return { learnt }
}

/**
 * What each item is made of: its values, each 1/√(values of that facet), and of facets that are numbers the place q
 * among all items, from −√3 to √3 (a variance of 1), and q² − 1 for those liked in the middle. Words of names are left out.
 */
function facetRows(items: readonly (Item | undefined)[], { facets }: CrowdCounts): { rows: Rows; width: number } {
  const columns = new Map<string, number>()
  const columnOf = (name: string): number => {
    if (!columns.has(name)) columns.set(name, columns.size)
    return columns.get(name)!
  }
  const starts = [0]
  const places: number[] = []
  const values: number[] = []
  const quantiles = numberPlaces(items)
  items.forEach((item, at) => {
    eachFacet(item ?? {}, (facet, said) => {
      const counted = facets.get(facet)
      if (facet === 'word' || !counted) return
      for (const value of said) {
        if (!counted.has(value)) continue
        places.push(columnOf(`${facet}:${value}`))
        values.push(1 / Math.sqrt(said.length))
      }
    })
    for (const [facet, of] of quantiles) {
      const q = of[at]
      if (q === undefined) continue
      places.push(columnOf(`${facet} place`), columnOf(`${facet} middle`))
      values.push(q, q * q - 1)
    }
    starts.push(places.length)
  })
  return { rows: { starts: Int32Array.from(starts), places: Int32Array.from(places), values: Float64Array.from(values) }, width: columns.size }
}

/** Of each facet that is a number the place of every item that says it, among all. */
function numberPlaces(items: readonly (Item | undefined)[]): Map<string, number[]> {
  const found = new Map<string, [at: number, value: number][]>()
  items.forEach((item, at) =>
    eachFacet(item ?? {}, (facet) => {
      const value = item![facet]
      if (typeof value !== 'number' || !Number.isFinite(value)) return
      if (!found.has(facet)) found.set(facet, [])
      found.get(facet)!.push([at, value])
    }),
  )
  return new Map(
    [...found].map(([facet, said]) => {
      const places: number[] = []
      said.sort(([, a], [, b]) => a - b)
      for (let first = 0, end = 0; first < said.length; first = end) {
        while (end < said.length && said[end]![1] === said[first]![1]) end++
        for (let at = first; at < end; at++) places[said[at]![0]] = ((first + end) / said.length - 1) * Math.sqrt(3)
      }
      return [facet, places]
    }),
  )
}
