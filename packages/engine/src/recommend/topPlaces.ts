/**
 * The places with the highest scores, best first; equal scores keep their order, and what is no number or −∞ is left out.
 * A heap of `most` entries instead of a sort: n comparisons where hardly anything is good enough, n·log(most) at worst.
 *
 * @param count  places, from 0
 * @param most   how many to keep
 */
export function topPlaces(count: number, most: number, score: (place: number) => number): { place: number; score: number }[] {
  const scores: number[] = []
  const places: number[] = []
  /** Whether the heap's entry `a` is worse than `b`: lower, or as high and later. */
  const isWorse = (a: number, b: number): boolean => scores[a]! < scores[b]! || (scores[a] === scores[b] && places[a]! > places[b]!)
  const swap = (a: number, b: number): void => {
    ;[scores[a], scores[b]] = [scores[b]!, scores[a]!]
    ;[places[a], places[b]] = [places[b]!, places[a]!]
  }
  const sink = (): void => {
    for (let at = 0; ; ) {
      const left = 2 * at + 1
      let worst = at
      if (left < places.length && isWorse(left, worst)) worst = left
      if (left + 1 < places.length && isWorse(left + 1, worst)) worst = left + 1
      if (worst === at) return
      swap(at, worst)
      at = worst
    }
  }
  for (let place = 0; place < count; place++) {
    const value = score(place)
    if (!(value > -Infinity)) continue
    if (places.length < most) {
      scores.push(value)
      for (let at = places.push(place) - 1; at && isWorse(at, (at - 1) >> 1); at = (at - 1) >> 1) swap(at, (at - 1) >> 1)
    } else if (value > scores[0]!) {
      scores[0] = value
      places[0] = place
      sink()
    }
  }
  return places.map((place, at) => ({ place, score: scores[at]! })).sort((a, b) => b.score - a.score || a.place - b.place)
}
