// @ts-check
import { seededRandom } from './seededRandom.mjs'
import { golf } from './tables/golf.mjs'
import { kids } from './tables/kids.mjs'
import { men } from './tables/men.mjs'
import { outdoor } from './tables/outdoor.mjs'
import { women } from './tables/women.mjs'

/**
 * One shelf of the hand-written tables: a category and the styles in it, one style a line.
 *
 * @typedef {object} Shelf
 * @property {string} path
 * @property {string} code      begins every item_id of the shelf
 * @property {string} gender
 * @property {string} sizes     separated by spaces; empty for one size
 * @property {[number, number]} [popularity]   how well the shelf sells, worst to best; 0 to 1000 if not said
 * @property {string[]} care    sentences true of everything on the shelf
 * @property {string} styles    name | brand | price | colours | a sentence
 */

/**
 * The shop's own catalogue: every style in every colour is one product. The tables hold what a
 * buyer would decide; popularity, stock and sales are drawn from a seed and never change.
 *
 * @returns {import('./product.mjs').ProductFacts[]}
 */
export function demoCatalog() {
  return [...men, ...women, ...kids, ...golf, ...outdoor].flatMap((shelf) =>
    shelf.styles.trim().split('\n').flatMap((line, index) => colourways(shelf, line, index)))
}

/**
 * @param {Shelf} shelf
 * @param {string} line
 * @param {number} index
 * @returns {import('./product.mjs').ProductFacts[]}
 */
function colourways(shelf, line, index) {
  const [name, brand, regularPrice, colorList, sentence] = line.split('|').map((cell) => cell.trim())
  const group = `${shelf.code}${String(index + 1).padStart(2, '0')}`
  const styleAppeal = seededRandom(group)()
  const [worst, best] = shelf.popularity ?? [0, 1000]

  return colorList.split(' ').map((color) => {
    // First two letters and the last: the shortest code that tells green from grey, black from blue.
    const item_id = `${group}-${(color.slice(0, 2) + color.at(-1)).toUpperCase()}`
    const random = seededRandom(item_id)
    const price = drawPrice(Number(regularPrice), random())
    const stock = drawStock(random())
    return {
      item_id,
      item_name: name,
      item_brand: brand,
      category: shelf.path.split(' > '),
      color,
      gender: shelf.gender,
      sizes: shelf.sizes ? shelf.sizes.split(' ') : [],
      ...price,
      currency: 'EUR',
      ...stock,
      // A style that sells, sells in most colours; what cannot be bought is not put in front.
      popularity: Math.round(worst + (best - worst) * (stock.stock > 0 ? 1 : 0.5) * (0.3 * styleAppeal + 0.7 * random())),
      added: Math.floor(random() * 365),
      description: [sentence, ...shelf.care].join(' '),
      group,
    }
  })
}

/**
 * @param {number} regular
 * @param {number} chance
 */
function drawPrice(regular, chance) {
  if (chance > 0.16) return { price: regular }
  const cut = chance < 0.05 ? 0.7 : 0.8
  return { price: Math.round(Math.max(1, Math.round(regular * cut)) * 100 - 10) / 100, list_price: regular }
}

/**
 * @param {number} chance
 * @returns {{availability: import('./product.mjs').Availability, stock: number}}
 */
function drawStock(chance) {
  if (chance < 0.05) return { availability: 'out_of_stock', stock: 0 }
  if (chance < 0.07) return { availability: 'preorder', stock: 0 }
  if (chance < 0.14) return { availability: 'in_stock', stock: 1 + Math.floor((chance - 0.07) * 60) }
  return { availability: 'in_stock', stock: Math.round(chance * 80) }
}
