// @ts-check
import { colorFamily, colors } from '../catalog/colors.mjs'
import { words } from './words.mjs'

/** @typedef {import('../catalog/product.mjs').Product} Product */
/** @typedef {'category' | 'name' | 'brand' | 'color' | 'gender' | 'text'} Field */
/** @typedef {Map<string, Int32Array>} Postings   for each word, the ranks of the products having it, ascending */

/** Words that say for whom, wherever they stand. */
export const genderWords = new Set(['men', 'women', 'kids', 'boys', 'girls', 'unisex'])

/**
 * One inverted index per field. A product is its rank in featured order, so lists of ranks are
 * already in the order the shop would show.
 *
 * @param {Product[]} products
 * @returns {Record<Field, Postings>}
 */
export function createIndex(products) {
  const building = {
    category: createPostings(), name: createPostings(), brand: createPostings(),
    color: createPostings(), gender: createPostings(), text: createPostings(),
  }
  // Categories, brands and colours repeat thousands of times in a large catalogue.
  const wordsOnce = remember(words)
  const pathWords = remember((path) => words(path).filter((word) => !genderWords.has(word)))

  products.forEach((product, rank) => {
    building.category.add(pathWords(product.category.join(' ')), rank)
    building.name.add(words(product.item_name), rank)
    building.brand.add(wordsOnce(product.item_brand ?? ''), rank)
    building.color.add(wordsOnce(product.color ?? ''), rank)
    building.gender.add(wordsOnce(`${product.gender ?? ''} ${product.category[0] ?? ''}`).filter((word) => genderWords.has(word)), rank)
    if (product.description) building.text.add(words(product.description), rank)
  })

  return {
    category: building.category.done(), name: building.name.done(), brand: building.brand.done(),
    color: building.color.done(), gender: building.gender.done(), text: building.text.done(),
  }
}

/** @param {string} word */
export const isColorWord = (word) => Object.hasOwn(colors, word)

/**
 * The shades that answer, less exactly, to a colour word: navy for blue.
 *
 * @param {string} word
 */
export const shadesOf = (word) => Object.entries(colorFamily).filter(([, family]) => family === word).map(([shade]) => shade)

function createPostings() {
  /** @type {Map<string, number[]>} */
  const lists = new Map()
  return {
    /** @param {string[]} found @param {number} rank */
    add(found, rank) {
      for (const word of found) {
        const list = lists.get(word)
        if (!list) lists.set(word, [rank])
        else if (list[list.length - 1] !== rank) list.push(rank)
      }
    },
    /** @returns {Postings} */
    done: () => new Map([...lists].map(([word, ranks]) => [word, Int32Array.from(ranks)])),
  }
}

/**
 * @template T
 * @param {(text: string) => T} compute
 * @returns {(text: string) => T}
 */
function remember(compute) {
  /** @type {Map<string, T>} */
  const known = new Map()
  return (text) => {
    let value = known.get(text)
    if (value === undefined) known.set(text, (value = compute(text)))
    return value
  }
}
