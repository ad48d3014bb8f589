import { addToHistory, cartOf, emptyHistory, offerSituation, type OfferValues, type ShopEvent } from '@reshelf/engine'

/** A dearer alternative, or a companion. */
export type OfferKind = keyof OfferValues

/** One session in which a shopper saw offers of one kind, and what they ordered within the horizon after the first. */
export interface Offer {
  readonly kind: OfferKind
  /** See `offerSituation`: as it was before the offer. */
  readonly situation: string
  /** In the shop's currency. */
  readonly value: number
}

/** The names under which widgets tell what was seen of them. */
const listName = /^widget:(?:auto:)?(upsell|complements)$/

/**
 * The offers that one shopper saw, in time order, one for each session. A session with both kinds says nothing about either, and an
 * offer whose horizon reaches beyond `until` is not over yet.
 *
 * @param events     of one shopper, in time order
 * @param horizonMs  how long after an offer orders count
 */
export function offersOf(events: readonly ShopEvent[], { horizonMs, until }: { horizonMs: number; until: number }): Offer[] {
  const history = emptyHistory()
  const orders: { time: number; value: number }[] = []
  const known = new Set<string>()
  const seen = new Map<string, { time: number; kind: OfferKind; situation: string; isMixed: boolean }>()
  let bought = 0
  for (const event of events) {
    const { name, time, session } = event
    const kind = name === 'view_item_list' ? (listName.exec(event.item_list_name ?? '')?.[1] as OfferKind | undefined) : undefined
    const before = seen.get(session)
    if (kind && before) before.isMixed ||= before.kind !== kind
    else if (kind) seen.set(session, { time, kind, situation: offerSituation({ orders: bought, cart: cartOf(history).length }), isMixed: false })
    const order = `${name} ${event.transaction_id}`
    if (/^(purchase|refund)$/.test(name) && !(event.transaction_id && known.has(order))) {
      known.add(order)
      orders.push({ time, value: (name === 'refund' ? -1 : 1) * valueOf(event) })
      bought += +(name === 'purchase')
    }
    addToHistory(history, event)
  }
  return [...seen.values()]
    .filter(({ time, isMixed }) => !isMixed && time + horizonMs <= until)
    .map(({ time, kind, situation }) => {
      const following = orders.filter((order) => order.time > time && order.time <= time + horizonMs)
      return { kind, situation, value: following.reduce((sum, order) => sum + order.value, 0) }
    })
}

/** What an order is worth: what it says, else the sum of its items. */
const valueOf = ({ value, items = [] }: ShopEvent): number => value ?? items.reduce((sum, { price = 0, quantity = 1 }) => sum + price * quantity, 0)
