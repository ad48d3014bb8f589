import type { Item, ShopEvent } from '../events/event'
import { eachFacet, topCategory } from '../events/facets'
import { logPrice } from '../events/logPrice'
import { words } from '../events/words'
import { dictionary } from '../math/dictionary'
import { longDecay, shortDecay, weightAt } from './decay'
import { evidence, examined, searchEvidence } from './evidence'
import { advance, type ItemMemory, type Profile, type Weights } from './profile'

const mostShown = 48
const mostTransactions = 20

/**
 * Folds one event into the profile, in place. Events may come in any order: what they add depends on their own
 * time, not on when they arrive. (Only what a click passed over is told from the list that arrived last.) The
 * caller sees to it that no event is folded twice.
 */
export function addEvent(profile: Profile, event: ShopEvent): void {
  if (event.name === 'purchase' && !addOrder(profile, event)) return
  advance(profile, event.time)
  const short = weightAt(shortDecay, profile.shortLandmark, event.time)
  const long = weightAt(longDecay, profile.longLandmark, event.time)

  const add = (weights: Weights, amount: number): void => {
    weights[0] += amount * short
    weights[1] += amount * long
  }

  const addFacet = (facet: string, values: readonly string[], amount: number): void => {
    const known = (profile.facets[facet] ??= dictionary())
    for (const value of ['', ...values]) add((known[value] ??= [0, 0]), amount)
  }

  const addWords = (text: string | undefined, amount: number): void => {
    const found = words(text ?? '')
    if (found.length) addFacet('word', found, amount)
  }

  const memoryOf = (id: string): ItemMemory => (profile.items[id] ??= { viewed: 0, carted: 0, bought: 0, passed: 0, last: 0 })

  const addTaste = (item: Item, amount: number): void => {
    add(profile.evidence, amount)
    eachFacet(item, (facet, values) => addFacet(facet, values, amount))
    addWords(item.item_name, amount)
    const log = logPrice(item)
    if (log === undefined || amount <= 0) return
    const moments = (profile.prices[topCategory(item)] ??= [0, 0, 0])
    const weight = amount * long
    moments[0] += weight
    moments[1] += weight * log
    moments[2] += weight * log * log
  }

  const touch = (memory: ItemMemory): void => {
    memory.last = Math.max(memory.last, event.time)
    if (event.name === 'view_item' || event.name === 'select_item') memory.viewed += long
    else if (event.name === 'add_to_cart' || event.name === 'add_to_wishlist') memory.carted += long
    else if (event.name === 'remove_from_cart') memory.carted -= long
    else if (event.name === 'purchase') memory.bought += long
    else if (event.name === 'refund') memory.bought -= long
  }

  const amount = evidence[event.name]
  if (amount !== undefined) {
    for (const item of event.items ?? []) {
      addTaste(item, amount)
      touch(memoryOf(item.item_id))
    }
  }
  // `search` is the typing and this its answer: one of the two is enough.
  if (event.name === 'view_search_results') addWords(event.search_term, searchEvidence)
  if (event.name === 'view_item_list') {
    profile.shown = { list: listOf(event), ids: (event.items ?? []).slice(0, mostShown).map((item) => item.item_id) }
  }
  if (event.name === 'select_item' && profile.shown.list === listOf(event)) {
    const clicked = profile.shown.ids.indexOf(event.items?.[0]?.item_id ?? '')
    for (let place = 0; place < clicked; place++) {
      memoryOf(profile.shown.ids[place]!).passed += examined(clicked - place) * long
    }
  }
  profile.events++
  profile.last = Math.max(profile.last, event.time)
}

/** Counts an order once, whatever the thank-you page does; says whether it was new. */
function addOrder(profile: Profile, { transaction_id: id, value, items = [] }: ShopEvent): boolean {
  if (id) {
    if (profile.transactions.includes(id)) return false
    profile.transactions = [...profile.transactions, id].slice(-mostTransactions)
  }
  profile.orders++
  profile.spend += value ?? items.reduce((sum, item) => sum + (item.price ?? 0) * (item.quantity ?? 1), 0)
  return true
}

const listOf = (event: ShopEvent): string => event.item_list_id ?? event.item_list_name ?? ''
