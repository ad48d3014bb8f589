import { memo } from '../math/memo'

/** All but letters and digits, nearly: in ranges, because a browser takes a millisecond to compile `\p{L}`. */
const separators = /[^a-z\d\u00c0-\u1fff\u3040-\uffff]+/

/**
 * The words of a text, ready to be compared: lower case, accents and apostrophes gone, one-letter words and a
 * plural's ending dropped, so that `Men's T-Shirts` and `t-shirt for men` share `men` and `shirt`. In the order
 * they occur, each once.
 */
export const words: (text: string) => readonly string[] = memo((text): readonly string[] => {
  const plain = text.replace(/['’™]/g, '').normalize('NFKD').replace(/[\u0300-\u036f]/g, '').toLowerCase()
  return [...new Set(plain.split(separators).map(singular))].filter(({ length }) => length > 1)
})

/** A crude stem: it need not be the word, only the same for both forms. `dresses` → `dress`, `jeans` → `jean`. */
const singular = (word: string): string => (word.length > 3 ? word.replace(/(ss|sh|ch|x)es$|([^s])s$/, '$1$2') : word)
