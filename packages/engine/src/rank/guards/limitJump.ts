/**
 * Keeps every candidate within `maxJump` places of the shop's, as near to the wanted order as that allows; those
 * that are `free` may go anywhere.
 *
 * Place by place, the most wanted candidate that may stand here is taken, unless this is the last place of one
 * that still waits. No candidate can be caught out: at most one has its last place here, and the shop's own order
 * keeps the limits, so there is room for all who wait. Cost is places × maxJump.
 *
 * @param order    wanted order, best first: places of the shop's list from 0
 * @param maxJump  places; less than 0 counts as 0
 */
export function limitJump(order: readonly number[], { maxJump, free }: { maxJump: number; free: (i: number) => boolean }): number[] {
  const reach = Math.max(0, Math.floor(maxJump))
  const wish = new Array<number>(order.length)
  order.forEach((i, place) => (wish[i] = place))
  const touched = order.filter(free)
  /** Whether a candidate is bound by the limit and not placed yet. */
  const waits = wish.map((_, i) => !free(i))
  let nextTouched = 0
  return wish.map((_, place) => {
    const due = place - reach
    let chosen = due
    if (!waits[due]) {
      chosen = touched[nextTouched] ?? -1
      for (let i = Math.max(0, due); i < Math.min(order.length, place + reach + 1); i++) {
        if (waits[i] && (chosen < 0 || wish[i]! < wish[chosen]!)) chosen = i
      }
    }
    if (waits[chosen]) waits[chosen] = false
    else nextTouched++
    return chosen
  })
}
