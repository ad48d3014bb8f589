import type { Item } from '@reshelf/engine'
import type { GridCell } from './findGrids'
import { fixedSelector } from './markup'
import { matchesIn } from './shelf'
import type { Steps } from './steps'
import { factAt, readPlaces, type FoundList, type Place } from './foundLists'

const keys = ['item_id', 'item_name', 'price', 'item_brand'] as const

/** So many elements of a cell are looked at; a card has a few dozen. */
const mostElements = 150

/**
 * Where the cells of a grid keep what was understood of them, so that another page's can be read without understanding
 * it again. A place counts where it says what the reader said, for every product. Undefined where that is not so for
 * the ids and the names, or where what is no product would be taken for one.
 */
export function* learnPlaces(cells: readonly GridCell[]): Steps<Pick<FoundList, 'cell' | 'places'> | undefined> {
  const products = cells.filter((cell): cell is GridCell & { item: Item } => !!cell.item)
  const [first] = products
  if (!first) return undefined
  const { localName, classList } = first.element
  const common = [...classList].filter((name) => products.every(({ element }) => element.classList.contains(name)))
  const places: Record<string, Place> = {}
  for (const key of keys) {
    if (first.item[key] === undefined) continue
    for (const place of placesIn(first.element)) {
      yield
      if (!products.every(({ element, item }) => factAt(element, key, place) === item[key])) continue
      places[key] = place
      break
    }
  }
  if (!places['item_id'] || !places['item_name']) return undefined
  // What is no product and would be taken for one by its places has to be told apart by a class; the fewer are asked for, the more pages fit.
  const others = cells.filter(({ element, item }) => !item && !matchesIn(element, fixedSelector).length)
  const selectors = [localName, ...common.map((name) => `${localName}.${CSS.escape(name)}`)]
  yield
  const cell = selectors.find((selector) => others.every(({ element }) => !readPlaces(element, { cell: selector, places })))
  return cell ? { cell, places } : undefined
}

/** Every place in a cell: the attributes of its elements, then their texts, each by the selectors that lead there. */
function* placesIn(cell: Element): Generator<Place> {
  const elements = [cell, ...cell.querySelectorAll('*')].slice(0, mostElements)
  for (const element of elements) {
    for (const selector of selectorsOf(cell, element)) {
      for (const { name } of element.attributes) if (!/^(class|style|srcset)$/.test(name)) yield [selector, name]
      yield [selector, '']
    }
  }
}

/** Selectors by which the cell's first match is the element: by its classes, by its name. */
function selectorsOf(cell: Element, element: Element): string[] {
  if (element === cell) return ['']
  const names = [...[...element.classList].map((name) => `.${CSS.escape(name)}`), element.localName, ...(element.hasAttribute('href') ? ['a[href]'] : [])]
  return names.filter((selector) => cell.querySelector(selector) === element)
}
