// @ts-check
import { categoryTree } from './categoryTree.mjs'
import { createSlugs } from './slugify.mjs'

/** @typedef {import('./product.mjs').Product} Product */

/**
 * Everything the pages ask of a catalogue. `products` stands in the shop's featured order, so a
 * product's place in it is its rank.
 *
 * @typedef {object} Catalog
 * @property {Product[]} products
 * @property {ReturnType<typeof categoryTree>} tree
 * @property {(idOrSlug: string) => Product | undefined} find
 * @property {(product: Product) => Product[]} colourways   the same style once in every colour, itself included
 */

/**
 * @param {import('./product.mjs').ProductFacts[]} facts   item_ids already unique
 * @param {{departments?: string[]}} [options]
 * @returns {Catalog}
 */
export function createCatalog(facts, { departments } = {}) {
  const slugs = createSlugs()
  const ranked = [...facts].sort((a, b) => b.popularity - a.popularity)
  /** @type {Product[]} */
  const products = ranked.map((product) =>
    Object.assign(product, { slug: slugs(`${product.item_name} ${product.item_id}`) }))

  /** @type {Map<string, Product>} */
  const byId = new Map()
  /** @type {Map<string, Product>} */
  const bySlug = new Map()
  /** @type {Map<string, Product[]>} */
  const byGroup = new Map()
  for (const product of products) {
    byId.set(product.item_id, product)
    bySlug.set(product.slug, product)
    if (!product.group) continue
    const group = byGroup.get(product.group)
    if (!group) byGroup.set(product.group, [product])
    else if (!group.some(({ color }) => color === product.color)) group.push(product)
  }

  return {
    products,
    tree: categoryTree(products, { order: departments }),
    find: (idOrSlug) => byId.get(idOrSlug) ?? bySlug.get(idOrSlug),
    colourways(product) {
      const group = (product.group && byGroup.get(product.group)) || []
      // A feed may list a colour once per size; this product stands for its own.
      return group.length > 0 ? group.map((other) => (other.color === product.color ? product : other)) : [product]
    },
  }
}
