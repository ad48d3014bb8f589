// @ts-check
import { hashText } from '../catalog/seededRandom.mjs'

/** @typedef {import('../catalog/product.mjs').Product} Product */
/** @typedef {import('../pages/promoCell.mjs').Promo} Promo */
/** @typedef {{kind: 'product', product: Product, role?: 'pin' | 'sponsored'} | {kind: 'promo', promo: Promo}} Cell */

/** Counted from zero. The first screen of a search stays the shopper's own. */
const sponsoredPlace = 5
const promoPlace = 6
const enoughForAds = 24
const enoughForPick = 8

/** @type {Promo[]} */
const promos = [
  { title: 'Sixty days to change your mind', text: 'Wear it, walk in it, swing it. If it is not right, send it back free.', link: 'How returns work', href: '/returns', tone: 'forest' },
  { title: 'Made to be mended', text: 'Our workshop repairs seams, zips and soles for as long as you own them.', link: 'See the workshop', href: '/repairs', tone: 'clay' },
  { title: 'Chosen by people who go out', text: 'We sell what we would carry ourselves, from makers we know by name.', link: 'Who we are', href: '/about', tone: 'dusk' },
]

/**
 * The first page of a grid as a merchandiser leaves it: a pick near the top of some categories,
 * one paid place, one banner. Each product still stands in the grid exactly once.
 *
 * @param {Product[]} products   the page, in the shop's order
 * @param {{list: string, picks: boolean}} options   picks: whether the merchandiser pins here at all
 * @returns {Cell[]}
 */
export function arrangeGrid(products, { list, picks }) {
  const seed = hashText(list)
  const remaining = [...products]
  const pick = picks && products.length >= enoughForPick && seed % 4 !== 0 ? take(remaining, 3 + (seed % 4)) : undefined
  const ads = products.length >= enoughForAds
  const sponsored = ads ? take(remaining, 9 + (seed % 7)) : undefined

  /** @type {Cell[]} */
  const cells = remaining.map((product) => ({ kind: 'product', product }))
  if (pick) cells.splice(seed % 2, 0, { kind: 'product', product: pick, role: 'pin' })
  if (sponsored) cells.splice(sponsoredPlace, 0, { kind: 'product', product: sponsored, role: 'sponsored' })
  if (ads) cells.splice(promoPlace, 0, { kind: 'promo', promo: promos[seed % promos.length] })
  return cells
}

/**
 * Takes out the first product at or after a place that can be bought today.
 *
 * @param {Product[]} products
 * @param {number} place
 */
function take(products, place) {
  for (let at = place; at < products.length; at++) {
    if (products[at].availability === 'in_stock') return products.splice(at, 1)[0]
  }
  return undefined
}
