// @ts-check
import { genderWords, isColorWord } from './createIndex.mjs'
import { words } from './words.mjs'

/** @typedef {Record<import('./createIndex.mjs').Field, import('./createIndex.mjs').Postings>} Index */

/**
 * What each word of a query asks for. Kinds must be met; wishes only lift what meets them, unless
 * there is no kind at all.
 *
 * @typedef {object} ReadQuery
 * @property {string[]} kinds      words for a kind of thing: "jeans", "golf", "waterproof"
 * @property {{word: string, field: 'color' | 'gender' | 'brand'}[]} wishes
 */

// Nobody types more; a pasted page of text must not become a long search.
const longestQuery = 200
const mostWords = 12

/**
 * @param {string} query
 * @param {Index} index
 * @returns {ReadQuery}
 */
export function readQuery(query, index) {
  /** @type {ReadQuery} */
  const read = { kinds: [], wishes: [] }

  for (const word of new Set(words(query.slice(0, longestQuery)).slice(0, mostWords))) {
    if (genderWords.has(word)) read.wishes.push({ word, field: 'gender' })
    else if (index.category.has(word)) read.kinds.push(word)
    else if (isColorWord(word) || index.color.has(word)) read.wishes.push({ word, field: 'color' })
    else if (index.brand.has(word)) read.wishes.push({ word, field: 'brand' })
    else if (index.name.has(word) || index.text.has(word)) read.kinds.push(word)
    else read.kinds.push(completeWord(word, index) ?? word)
  }
  return read
}

/**
 * The commonest word that begins as the unknown one does, so that "driv" finds drivers.
 *
 * @param {string} start
 * @param {Index} index
 */
function completeWord(start, index) {
  if (start.length < 3) return undefined
  let best
  let most = 0
  for (const postings of [index.category, index.name]) {
    for (const [word, ranks] of postings) {
      if (ranks.length > most && word.startsWith(start)) [best, most] = [word, ranks.length]
    }
    if (best) return best
  }
  return undefined
}
