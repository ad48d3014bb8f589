/** An order of `count` places in which the fixed ones keep theirs and the others follow as `sort` puts them. */
export function aroundFixed(count: number, fixed: ReadonlySet<number> | undefined, sort: (free: number[]) => number[]): number[] {
  const order = [...Array(count).keys()]
  const free = order.filter((place) => !fixed?.has(place))
  sort([...free]).forEach((from, at) => (order[free[at]!] = from))
  return order
}
