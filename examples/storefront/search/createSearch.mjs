// @ts-check
import { createIndex, shadesOf } from './createIndex.mjs'
import { readQuery } from './readQuery.mjs'

/** @typedef {import('../catalog/product.mjs').Product} Product */

/** What meeting a wish is worth. A colour is seen at a glance, so it outweighs the rest. */
const worth = { color: 12, brand: 8, gender: 6 }
const shadeWorth = 5
const unisexWorth = 2
/** A kind named by the category beats one merely mentioned in a name, and that a description. */
const kindWorth = { category: 4, name: 2, text: 1 }

/**
 * Text search over a catalogue in featured order. Products that answer equally well keep that
 * order, so a search for a bare kind ("golf clubs") shows the shop's own ranking.
 *
 * @param {Product[]} products
 * @returns {(query: string) => Product[]}
 */
export function createSearch(products) {
  const index = createIndex(products)

  return (query) => {
    const { kinds, wishes } = readQuery(query, index)
    if (kinds.length + wishes.length === 0) return []

    const scores = new Int16Array(products.length)
    const candidates = kinds.length > 0 ? meetingKinds(kinds, scores) : meetingWishes(wishes)
    if (kinds.length > 0) for (const wish of wishes) grant(wish, scores)
    return byScore(candidates, scores).map((rank) => products[rank])
  }

  /**
   * The products meeting every kind; where none does, those meeting the most of them.
   *
   * @param {string[]} kinds
   * @param {Int16Array} scores
   */
  function meetingKinds(kinds, scores) {
    const met = new Uint8Array(products.length)
    kinds.forEach((word) => {
      const seen = new Uint8Array(products.length)
      for (const field of /** @type {const} */ (['category', 'name', 'text'])) {
        // "Golf" in a towel's description does not make it golf wear while there is a golf category.
        if (field === 'text' && index.category.has(word)) continue
        for (const rank of index[field].get(word) ?? []) {
          if (seen[rank]) continue
          seen[rank] = 1
          met[rank]++
          scores[rank] += kindWorth[field]
        }
      }
    })
    const most = met.reduce((a, b) => (b > a ? b : a), 0)
    return most === 0 ? [] : ranksWhere((rank) => met[rank] === most)
  }

  /**
   * With no kind named, every wish must be met; where nothing meets all, any will do.
   *
   * @param {import('./readQuery.mjs').ReadQuery['wishes']} wishes
   */
  function meetingWishes(wishes) {
    const met = new Uint8Array(products.length)
    for (const { word, field } of wishes) for (const rank of index[field].get(word) ?? []) met[rank]++
    const most = met.reduce((a, b) => (b > a ? b : a), 0)
    return most === 0 ? [] : ranksWhere((rank) => met[rank] === most)
  }

  /**
   * @param {import('./readQuery.mjs').ReadQuery['wishes'][number]} wish
   * @param {Int16Array} scores
   */
  function grant({ word, field }, scores) {
    for (const rank of index[field].get(word) ?? []) scores[rank] += worth[field]
    if (field === 'color') {
      for (const shade of shadesOf(word)) for (const rank of index.color.get(shade) ?? []) scores[rank] += shadeWorth
    }
    if (field === 'gender') for (const rank of index.gender.get('unisex') ?? []) scores[rank] += unisexWorth
  }

  /** @param {(rank: number) => boolean} keep */
  function ranksWhere(keep) {
    const ranks = []
    for (let rank = 0; rank < products.length; rank++) if (keep(rank)) ranks.push(rank)
    return ranks
  }
}

/**
 * @param {number[]} ranks   ascending
 * @param {Int16Array} scores
 */
function byScore(ranks, scores) {
  return ranks.sort((a, b) => scores[b] - scores[a] || a - b)
}
