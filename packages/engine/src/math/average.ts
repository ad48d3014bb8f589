/** The mean of a list's numbers. Holes in the list are nobody's number and do not count; NaN of nothing. */
export function average(numbers: readonly number[]): number {
  let count = 0
  return numbers.reduce((sum, number) => (count++, sum + number), 0) / count
}
