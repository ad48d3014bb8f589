/**
 * Keeps every candidate within `maxJump` places of the shop's, as near to the wanted order as that allows; those
 * that are `free` may go anywhere.
 *
 * Place by place, the most wanted candidate that may stand here is taken, unless this is the last place of one
 * that still waits. No candidate can be caught out: at most one has its last place here, and the shop's own order
 * keeps the limits, so there is room for all who wait.
 *
 * @param order    wanted order, best first: places of the shop's list from 0
 * @param maxJump  places; less than 0 counts as 0
 */
export function limitJump(order: readonly number[], { maxJump, free }: { maxJump: number; free: (i: number) => boolean }): number[] {
  const reach = Math.max(0, Math.floor(maxJump))
  const waiting = [...order]
  return order.map((_, place) => {
    const due = waiting.indexOf(place - reach)
    const isDue = due >= 0 && !free(place - reach)
    const [chosen] = waiting.splice(isDue ? due : waiting.findIndex((i) => free(i) || i <= place + reach), 1)
    return chosen!
  })
}
