import type { Item, ShopEvent } from '../events/event'
import { eachFacet, topCategory } from '../events/facets'
import { dictionary } from '../math/dictionary'
import { evidence, examined, searchEvidence, statedEvidence } from './evidence'
import { advance, weightsAt, type ItemMemory, type Profile, type Weights } from './profile'

const mostShown = 48
const mostTransactions = 20
/** No order is worth this in any currency: it is a mistake of the page's. */
const absurdWorth = 1e12

/**
 * Folds one event into the profile, in place. Events may come in any order: what they add depends on their own
 * time, not on when they arrive. (Only what a click passed over is told from the list that arrived last, and of
 * statements the last one counts.) The
 * caller sees to it that no event is folded twice.
 */
export function addEvent(profile: Profile, event: ShopEvent): void {
  const { name, items = [], search_term: query = '' } = event
  const time = Math.floor(event.time)
  if (name === 'purchase' && !addOrder(profile, event)) return
  advance(profile, time)
  const [short, long] = weightsAt(profile.landmarks, time)

  const isStated = name === 'set_preferences'
  const add = (weights: Weights, views: number): void => {
    if (isStated) {
      weights[2] = (weights[2] ?? 0) + views
      return
    }
    weights[0] += views * short
    weights[1] += views * long
  }
  const addTaste = (item: Partial<Item>, views: number): void =>
    eachFacet(item, (facet, values) => {
      const known = (profile.facets[facet] ??= dictionary())
      for (const value of ['', ...values]) add((known[value] ??= [0, 0]), views)
    })
  const memoryOf = (id: string): ItemMemory => (profile.items[id] ??= [0, 0, 0, 0, 0])

  const told = evidence[name]
  if (told) {
    const [views, count, amount] = told
    for (const item of items) {
      add(profile.evidence, views)
      addTaste(item, views)
      const log = Math.log(item.price!)
      if (Number.isFinite(log) && views > 0) {
        const moments = (profile.prices[topCategory(item)] ??= [0, 0, 0])
        for (const power of [0, 1, 2] as const) moments[power] += views * long * log ** power
      }
      const memory = memoryOf(item.item_id)
      memory[count] += amount * long
      memory[4] = Math.max(memory[4], time)
    }
  }
  if (isStated) {
    for (const values of Object.values(profile.facets)) for (const weights of Object.values(values)) weights.length = 2
    for (const item of items) addTaste(item, statedEvidence(item.item_id))
  }
  // `search` is the typing and this its answer: one of the two is enough.
  if (name === 'view_search_results') addTaste({ item_name: query }, searchEvidence)
  const list = event.item_list_id ?? event.item_list_name ?? ''
  if (name === 'view_item_list') {
    // What came into view later follows what was seen before.
    const goesOn = profile.shown[0] === list && (items[0]?.index ?? 0) >= profile.shown.length - 1
    profile.shown = [...(goesOn ? profile.shown : [list]), ...items.map(({ item_id }) => item_id)].slice(0, mostShown + 1)
  }
  if (name === 'select_item' && items[0] && profile.shown[0] === list) {
    const clicked = profile.shown.indexOf(items[0].item_id, 1)
    for (let place = 1; place < clicked; place++) memoryOf(profile.shown[place]!)[3] += examined(clicked - place) * long
  }
  profile.events++
  profile.last = Math.max(profile.last, time)
}

/** Counts an order once, whatever the thank-you page does; says whether it was new. */
function addOrder(profile: Profile, { transaction_id: id, value, items = [] }: ShopEvent): boolean {
  if (id && profile.transactions.includes(id)) return false
  if (id) profile.transactions = [...profile.transactions, id].slice(-mostTransactions)
  profile.orders++
  const worth = value ?? items.reduce((sum, { price = 0, quantity = 1 }) => sum + price * quantity, 0)
  if (worth > 0 && worth < absurdWorth) profile.spend += worth
  return true
}
