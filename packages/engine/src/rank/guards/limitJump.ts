/**
 * Keeps every candidate within `maxJump` places of the shop's, as near to the wanted order as that allows; those
 * that are `free` may go anywhere.
 *
 * Place by place, the most wanted candidate that may stand here is taken, unless this is the last place of one
 * that still waits. No candidate can be caught out: at most one has its last place here, and the shop's own order
 * keeps the limits, so there is room for all who wait.
 *
 * @param wanted   the candidates, best first
 * @param shops    the same as the shop has them
 * @param maxJump  places; less than 0 counts as 0
 */
export function limitJump<Candidate>(
  wanted: readonly Candidate[],
  { shops, maxJump, free }: { shops: readonly Candidate[]; maxJump: number; free: (candidate: Candidate) => boolean },
): Candidate[] {
  const reach = Math.max(0, Math.floor(maxJump))
  const waiting = [...wanted]
  const placeOf = new Map(shops.map((candidate, place) => [candidate, place]))
  return shops.map((_, place) => {
    const due = waiting.findIndex((candidate) => placeOf.get(candidate) === place - reach && !free(candidate))
    const [chosen] = waiting.splice(due < 0 ? waiting.findIndex((candidate) => free(candidate) || placeOf.get(candidate)! <= place + reach) : due, 1)
    return chosen!
  })
}
