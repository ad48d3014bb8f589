/** The mean of a list's numbers. Holes in the list are nobody's number and do not count. */
export const average = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0) / numbers.flat().length
