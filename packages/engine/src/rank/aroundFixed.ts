/** An order of `count` places in which the fixed ones keep theirs and the others follow as `sort` puts them. */
export function aroundFixed(count: number, { fixed, sort }: { fixed?: ReadonlySet<number> | undefined; sort: (free: number[]) => number[] }): number[] {
  const isFree = (place: number): boolean => !fixed?.has(place)
  const places = [...Array(count).keys()]
  const sorted = sort(places.filter(isFree))
  let next = 0
  return places.map((place) => (isFree(place) ? sorted[next++]! : place))
}
