// @ts-check
import { guessKind } from './guessKind.mjs'

/** Where the plural is not the name of the shape and an s. */
const titles = /** @type {Record<string, string>} */ ({
  tshirt: 'T-shirts', watch: 'Watches', dress: 'Dresses', scarf: 'Scarves', jewellery: 'Jewellery', cosmetic: 'Beauty',
  parcel: 'More', sneaker: 'Shoes', heel: 'Heels and flats', flask: 'Bottles', tankTop: 'Tops', kurta: 'Kurtas', sweater: 'Knitwear',
})

/**
 * A shelf for a product whose feed names no category.
 *
 * @param {{item_name: string, category: string[]}} product
 */
export function kindTitle(product) {
  const kind = guessKind(product)
  if (Object.hasOwn(titles, kind)) return titles[kind]
  const spaced = kind.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
  return `${spaced[0].toUpperCase()}${spaced.slice(1)}${spaced.endsWith('s') ? '' : 's'}`
}
