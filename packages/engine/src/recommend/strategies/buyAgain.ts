import type { Strategy } from '../strategy'
import { ago } from '../words'

/** An item is due a little before it is used up. */
const early = 0.8

/**
 * What the shopper bought and may need again. How long one lasts is the median time between their own purchases of it;
 * of an item bought once, the interval that the shop gives. The longest due come first.
 */
export const buyAgain: Strategy = ({ pool, history, now, buyAgainMs }) => {
  const due = new Map<number, { score: number; last: number }>()
  for (const { item, bought } of Object.values(history.items)) {
    const place = pool.placeOf(item.item_id)
    const last = bought.at(-1)
    if (place === undefined || last === undefined) continue
    const score = (now - last) / (intervalOf(bought) ?? buyAgainMs)
    if (score >= early) due.set(place, { score, last })
  }
  if (!due.size) return undefined
  return {
    reason: 'Time to buy again',
    score: (place) => due.get(place)?.score ?? -Infinity,
    because: (place) => `you bought it ${ago(now - due.get(place)!.last)}`,
    allowsBought: true,
  }
}

/** The median time between purchases, in milliseconds; undefined after one. */
export function intervalOf(bought: readonly number[]): number | undefined {
  const gaps = bought.slice(1).map((time, at) => time - bought[at]!).filter((gap) => gap > 0)
  return gaps.sort((a, b) => a - b)[gaps.length >> 1]
}
