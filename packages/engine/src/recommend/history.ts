import type { Item, ShopEvent } from '../events/event'
import { readItem } from '../events/readEvent'
import { dictionary, type Dictionary } from '../math/dictionary'
import { sessionItems, type SessionItem } from './nextItems'

/** What is remembered of one item: its facts, and when what was done with it; times in milliseconds since 1970, 0 for never. */
export interface Acquaintance {
  item: Item
  viewed: number
  carted: number
  removed: number
  /** Purchases, oldest first. */
  bought: number[]
}

/**
 * What recommendations have to know of items beyond the profile: their facts, the cart, when what was bought. A fold of the
 * event log that may take an event twice: times are kept, not counts.
 */
export interface History {
  /** Time of the newest event folded in. */
  last: number
  /** When the whole cart was seen: what was put in before and was not there, is not in it. */
  cartSeen: number
  readonly items: Dictionary<Acquaintance>
  /** What was touched in the newest session, oldest first. */
  touches: (readonly [time: number, item: string])[]
}

const mostPurchases = 8
const mostItems = 80
const mostTouches = 100
/** A session ends after so long without a touch. */
const idleMs = 30 * 60_000
/** The page and the log may name one event's time a moment apart. */
const sameMs = 1000

/** A shopper who has done nothing yet. */
export const emptyHistory = (): History => ({ last: 0, cartSeen: 0, items: dictionary(), touches: [] })

const isTouch = /^(view_item|select_item|add_to_cart|add_to_wishlist|remove_from_cart|view_cart|begin_checkout|purchase)$/
const isInHand = /^(view_item|select_item|add_to_cart|add_to_wishlist|purchase)$/
const isView = /^(view_item|select_item|add_to_wishlist)$/
const isCarted = /^(add_to_cart|view_cart|begin_checkout)$/

/** Folds one event in, in place; the same event again changes nothing. */
export function addToHistory(history: History, { name, time, items = [] }: Pick<ShopEvent, 'name' | 'time' | 'items'>): void {
  history.last = Math.max(history.last, time)
  if (!isTouch.test(name)) return
  if (name === 'view_cart') history.cartSeen = Math.max(history.cartSeen, time)
  for (const item of items) {
    const known = (history.items[item.item_id] ??= { item, viewed: 0, carted: 0, removed: 0, bought: [] })
    // A thank-you page says little about a product: what its own page said stays.
    known.item = { ...known.item, ...item }
    if (isView.test(name)) known.viewed = Math.max(known.viewed, time)
    if (isCarted.test(name)) known.carted = Math.max(known.carted, time)
    if (name === 'remove_from_cart') known.removed = Math.max(known.removed, time)
    if (isInHand.test(name)) touch(history, time, item.item_id)
    if (name === 'purchase' && !known.bought.some((other) => Math.abs(other - time) < sameMs)) known.bought = [...known.bought, time].sort((a, b) => a - b).slice(-mostPurchases)
  }
}

function touch(history: History, time: number, id: string): void {
  const { touches } = history
  if (touches.some(([other, item]) => item === id && Math.abs(other - time) < sameMs)) return
  const later = touches.findIndex(([other]) => other > time)
  touches.splice(later < 0 ? touches.length : later, 0, [time, id])
  let start = touches.length - 1
  while (start > 0 && touches[start]![0] - touches[start - 1]![0] <= idleMs) start--
  history.touches = touches.slice(Math.max(start, touches.length - mostTouches))
}

/** What the shopper has in hand: the items of the session that is going on, the latest first. Without one: what was viewed last. */
export function sessionOf(history: History, now: number): SessionItem[] {
  const { touches } = history
  return touches.length && now - touches.at(-1)![0] <= idleMs
    ? sessionItems(touches.map(([, id]) => id))
    : latest(history, ({ viewed }) => viewed).map(({ item }) => ({ id: item.item_id, views: 1 }))
}

/** Whether an item was put into the cart and neither taken out nor bought since. */
const isInCart = ({ carted, removed, bought }: Acquaintance, { cartSeen }: History): boolean => carted >= cartSeen && carted > Math.max(removed, bought.at(-1) ?? 0)

/** Items in the cart, the latest first. */
export const cartOf = (history: History): Acquaintance[] => latest(history, ({ carted }) => carted).filter((known) => isInCart(known, history))

/** Items by when something was done with them, the latest first; those with 0 are left out. Equal times: by id. */
export const latest = ({ items }: History, timeOf: (known: Acquaintance) => number): Acquaintance[] =>
  Object.values(items)
    .filter((known) => timeOf(known) > 0)
    .sort((a, b) => timeOf(b) - timeOf(a) || (a.item.item_id < b.item.item_id ? -1 : 1))

const touched = ({ viewed, carted, removed, bought }: Acquaintance): number => Math.max(viewed, carted, removed, bought.at(-1) ?? 0)

/** A history as text of at most `maxCharacters`: the items touched last stay. */
export function writeHistory(history: History, { maxCharacters = 40_000 }: { maxCharacters?: number } = {}): string {
  const items = latest(history, touched).slice(0, mostItems)
  let { touches } = history
  for (;;) {
    const text = JSON.stringify({ last: history.last, cartSeen: history.cartSeen, touches, items: items.map(({ item, viewed, carted, removed, bought }) => [item, viewed, carted, removed, bought]) })
    if (text.length <= maxCharacters || !(items.length + touches.length)) return text
    items.length = Math.floor(items.length * 0.8)
    touches = touches.slice(Math.ceil(touches.length * 0.2))
  }
}

const isTime = (value: unknown): value is number => typeof value === 'number' && value >= 0 && value < 1e14

/** Reads what {@link writeHistory} wrote. It may have been written by anybody: what cannot be read is left out. Never throws. */
export function readHistory(text: string): History {
  const history = emptyHistory()
  try {
    const { last, cartSeen, touches = [], items } = JSON.parse(text) as { last: unknown; cartSeen: unknown; touches?: [number, string][]; items: [Item, number, number, number, number[]][] }
    for (const [raw, viewed, carted, removed, bought] of items) {
      const item = readItem(raw)
      if (item && [viewed, carted, removed, ...bought].every(isTime)) history.items[item.item_id] = { item, viewed, carted, removed, bought: bought.slice(-mostPurchases) }
    }
    history.touches = touches.slice(-mostTouches).filter(([time, id]) => isTime(time) && typeof id === 'string')
    if (isTime(last)) history.last = last
    if (isTime(cartSeen)) history.cartSeen = cartSeen
  } catch {
    return emptyHistory() // not ours, or damaged: the log has it all
  }
  return history
}
