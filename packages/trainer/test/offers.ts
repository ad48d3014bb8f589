import { start } from './shop'

const day = 86_400_000
const item = { item_id: 'a', price: 10 }

export interface OfferedShopper {
  readonly kind: 'upsell' | 'complements'
  /** Ordered before the offer. */
  readonly isBuyer: boolean
  /** What they order on the day of the offer, and how many days later what. */
  readonly orders: readonly (readonly [days: number, value: number])[]
}

/** The log of shoppers who saw one offer each, within ten days, and of somebody three months later. */
export function offersLog(shoppers: readonly OfferedShopper[]): Record<string, unknown>[] {
  const last = { name: 'page_view', shopper: 'last', session: 'last', time: start + 100 * day }
  const events = shoppers.flatMap(({ kind, isBuyer, orders }, at) => {
    const time = start + 10 * day + (at % 10) * day
    const base = { shopper: `s${at}`, session: `s${at}` }
    const order = (days: number, value: number): Record<string, unknown> => ({ ...base, session: `s${at}-${days}`, name: 'purchase', time: time + days * day + 1, transaction_id: `t${at} ${days}`, value, items: [item] })
    return [
      ...(isBuyer ? [order(-5, 500)] : []),
      { ...base, name: 'view_item_list', time, item_list_name: at % 2 ? `widget:${kind}` : `widget:auto:${kind}`, items: [item] },
      ...orders.map(([days, value]) => order(days, value)),
    ]
  })
  return [...events, last]
}
