import type { Item, ShopEvent } from '../events/event'
import { readItem } from '../events/readEvent'
import { dictionary, type Dictionary } from '../math/dictionary'

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
}

const mostPurchases = 8
const mostItems = 80

/** A shopper who has done nothing yet. */
export const emptyHistory = (): History => ({ last: 0, cartSeen: 0, items: dictionary() })

const isTouch = /^(view_item|select_item|add_to_cart|add_to_wishlist|remove_from_cart|view_cart|begin_checkout|purchase)$/
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
    if (name === 'purchase' && !known.bought.includes(time)) known.bought = [...known.bought, time].sort((a, b) => a - b).slice(-mostPurchases)
  }
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
  for (;;) {
    const text = JSON.stringify({ last: history.last, cartSeen: history.cartSeen, items: items.map(({ item, viewed, carted, removed, bought }) => [item, viewed, carted, removed, bought]) })
    if (text.length <= maxCharacters || !items.length) return text
    items.length = Math.floor(items.length * 0.8)
  }
}

const isTime = (value: unknown): value is number => typeof value === 'number' && value >= 0 && value < 1e14

/** Reads what {@link writeHistory} wrote. It may have been written by anybody: what cannot be read is left out. Never throws. */
export function readHistory(text: string): History {
  const history = emptyHistory()
  try {
    const { last, cartSeen, items } = JSON.parse(text) as { last: unknown; cartSeen: unknown; items: [Item, number, number, number, number[]][] }
    for (const [raw, viewed, carted, removed, bought] of items) {
      const item = readItem(raw)
      if (item && [viewed, carted, removed, ...bought].every(isTime)) history.items[item.item_id] = { item, viewed, carted, removed, bought: bought.slice(-mostPurchases) }
    }
    if (isTime(last)) history.last = last
    if (isTime(cartSeen)) history.cartSeen = cartSeen
  } catch {
    return emptyHistory() // not ours, or damaged: the log has it all
  }
  return history
}
