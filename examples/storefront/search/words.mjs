// @ts-check

/**
 * Words that mean the same on a product page, the first of each line standing for all.
 * A phrase is written with its words joined, because phrases are joined before the text is split.
 */
const synonyms = [
  ['tshirt', 'tee', 'tees', 'tshirts', 'teeshirt', 'teeshirts'],
  ['trousers', 'pants', 'trouser', 'slacks', 'chinos', 'chino', 'pant'],
  ['sweater', 'jumper', 'pullover'],
  ['sweatshirt', 'crewneck'],
  ['sneaker', 'trainer', 'plimsoll'],
  ['backpack', 'rucksack', 'daypack', 'knapsack'],
  ['beanie', 'bobblehat'],
  ['cap', 'hat'],
  ['handbag', 'purse'],
  ['jacket', 'parka', 'anorak'],
  ['bottle', 'flask'],
  ['lantern', 'lamp'],
  ['kids', 'kid', 'child', 'children', 'childrens', 'youth', 'junior', 'toddler'],
  ['boys', 'boy'], ['girls', 'girl'],
  ['men', 'man', 'mens', 'male', 'gents', 'gentlemen'],
  ['women', 'woman', 'womens', 'female', 'ladies', 'lady'],
  ['grey', 'gray'],
  ['shorts'], ['jeans', 'jean', 'denims'], ['leggings', 'legging'], ['glasses'],
]

/** Spellings of one thing that splitting would tear apart. */
const phrases = /** @type {[RegExp, string][]} */ ([
  [/\bt[\s-]?shirt(s?)\b/g, 'tshirt$1'],
  [/\btee[\s-]shirt(s?)\b/g, 'tshirt$1'],
  [/\bpull[\s-]over(s?)\b/g, 'pullover$1'],
  [/\bsweat[\s-]shirt(s?)\b/g, 'sweatshirt$1'],
  [/\bback[\s-]pack(s?)\b/g, 'backpack$1'],
  [/\bbobble[\s-]hat(s?)\b/g, 'bobblehat$1'],
])

/** @type {Map<string, string>} */
const canonical = new Map()
for (const [first, ...others] of synonyms) for (const word of [first, ...others]) canonical.set(word, first)

const fillers = new Set('a an and at by for from in is it me of on or show some the to under with without your'.split(' '))

/**
 * Text as the words it is found by: lower case, without accents, plurals and possessives, each
 * word in the spelling that stands for its synonyms. Only whole words count, which is what keeps
 * "men" out of "women".
 *
 * @param {string} text
 * @returns {string[]}
 */
export function words(text) {
  let plain = text.normalize('NFKD').replace(/\p{M}+/gu, '').toLowerCase().replace(/['’]s?\b/g, (mark) => mark.slice(1))
  for (const [spelling, joined] of phrases) plain = plain.replace(spelling, joined)

  const found = []
  for (const word of plain.split(/[^\p{L}\p{N}]+/u)) {
    if (word && !fillers.has(word)) found.push(canonicalWord(word))
  }
  return found
}

/** @param {string} word */
function canonicalWord(word) {
  const known = canonical.get(word)
  if (known) return known
  const stem = singular(word)
  return canonical.get(stem) ?? stem
}

/**
 * A light plural rule: it need not find the dictionary form, only give one form to both numbers.
 *
 * @param {string} word
 */
export function singular(word) {
  if (word.length < 4 || /(ss|us|is)$/.test(word)) return word
  if (/[^aeiou]ies$/.test(word)) return `${word.slice(0, -3)}y`
  if (/(ss|x|ch|sh|zz)es$/.test(word)) return word.slice(0, -2)
  return word.endsWith('s') ? word.slice(0, -1) : word
}
