/** Class names that belong to a place in the row, not to the product in it. */
const placeNames: readonly string[] = ['first', 'last', 'odd', 'even']

/** Gives each place's names of that kind to the cell that comes to stand there. */
export function keepPlaceNames(cells: readonly Element[], order: readonly number[]): void {
  for (const name of placeNames) {
    const places = cells.map(({ classList }) => classList.contains(name))
    order.forEach((from, place) => cells[from]!.classList.toggle(name, places[place]))
  }
}
