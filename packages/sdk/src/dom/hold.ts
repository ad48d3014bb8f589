import type { ListOption } from '../options'

/**
 * Keeps the cells of undecided lists invisible, their space kept, while the parser is still inside them. A list
 * shows as soon as it carries its state: no cell has to be touched. The style sheet is a constructed one, which
 * every content security policy allows. Returns the undo, which shows whatever is still held.
 */
export function holdLists(kinds: readonly ListOption[]): () => void {
  const sheet = new CSSStyleSheet()
  const containers = kinds.map(({ container }) => container).join()
  sheet.insertRule(`:is(${containers}):not([data-reshelf-state],[data-reshelf-off],[data-reshelf-off] *)>*{visibility:hidden}`)
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet)
  }
}
