// @ts-check
import { createSlugs } from './slugify.mjs'

/**
 * @typedef {object} CategoryNode
 * @property {string} name
 * @property {string[]} path
 * @property {string} href
 * @property {CategoryNode[]} children
 * @property {import('./product.mjs').Product[]} products   of this node and everything below, in the order given
 */

/**
 * The navigation a catalogue implies, the fullest shelves first on every level, so that a stray row
 * of a feed does not lead the menu.
 *
 * @param {import('./product.mjs').Product[]} products   in featured order
 * @param {{order?: string[]}} [options]                 departments that come first, in this order
 * @returns {{departments: CategoryNode[], find: (path: string) => CategoryNode | undefined, at: (path: string[]) => CategoryNode | undefined}}
 */
export function categoryTree(products, { order = [] } = {}) {
  /** @type {Map<string, CategoryNode>} */
  const byAddress = new Map()
  const root = createNode('', [], '/c')

  for (const product of products) {
    let node = root
    for (const name of product.category) {
      node = node.child(name)
      node.products.push(product)
    }
  }
  collect(root)

  /** @param {string} name */
  const place = (name) => (order.includes(name) ? order.indexOf(name) : order.length)
  const departments = root.children.sort(
    (a, b) => place(a.name) - place(b.name) || b.products.length - a.products.length)

  return {
    departments,
    find: (path) => byAddress.get(`/c/${path}`),
    at: (path) => {
      /** @type {CategoryNode | undefined} */
      let node = root
      for (const name of path) node = node?.children.find((child) => child.name === name)
      return node
    },
  }

  /** @param {CategoryNode} node */
  function collect(node) {
    node.children.sort((a, b) => b.products.length - a.products.length)
    for (const child of node.children) {
      byAddress.set(child.href, child)
      collect(child)
    }
  }
}

/**
 * @param {string} name
 * @param {string[]} path
 * @param {string} href
 * @returns {CategoryNode & {child: (name: string) => any}}
 */
function createNode(name, path, href) {
  /** @type {Map<string, ReturnType<typeof createNode>>} */
  const byName = new Map()
  const slugs = createSlugs()
  return {
    name, path, href, children: [], products: [],
    child(childName) {
      let child = byName.get(childName)
      if (!child) {
        child = createNode(childName, [...path, childName], `${href}/${slugs(childName)}`)
        byName.set(childName, child)
        this.children.push(child)
      }
      return child
    },
  }
}
