import { describe, expect, it } from 'vitest'
import { createCatalog } from './createCatalog.mjs'
import { slugify } from './slugify.mjs'

const facts = (item_id, more = {}) => ({ item_id, item_name: 'Shirt', category: ['Men', 'Shirts'], sizes: [], availability: 'in_stock', popularity: 0, added: 0, ...more })

describe('createCatalog', () => {
  it('stands in featured order', () => {
    const { products } = createCatalog([facts('a', { popularity: 1 }), facts('b', { popularity: 9 })])
    expect(products.map(({ item_id }) => item_id)).toEqual(['b', 'a'])
  })

  it('finds by id and by address, and keeps addresses apart', () => {
    const catalog = createCatalog([facts('A 1'), facts('a-1'), facts('Ω', { item_name: 'Ω' })])
    expect(new Set(catalog.products.map(({ slug }) => slug)).size).toBe(3)
    for (const product of catalog.products) {
      expect(catalog.find(product.item_id)).toBe(product)
      expect(catalog.find(product.slug)).toBe(product)
    }
  })

  it('does not find what objects inherit', () => {
    expect(createCatalog([facts('a')]).find('__proto__')).toBeUndefined()
  })

  it('lists each colour of a style once', () => {
    const catalog = createCatalog([facts('s', { group: 'g', color: 'red' }), facts('m', { group: 'g', color: 'red' }), facts('b', { group: 'g', color: 'blue' })])
    expect(catalog.colourways(catalog.find('m')).map(({ item_id }) => item_id)).toEqual(['m', 'b'])
  })
})

describe('categoryTree', () => {
  it('counts what lies below and puts the fullest shelf first', () => {
    const { tree } = createCatalog([facts('a'), facts('b', { category: ['Men', 'Shoes'] }), facts('c', { category: ['Men', 'Shoes'] }), facts('d', { category: ['Kids'] })])
    expect(tree.departments.map(({ name, products }) => [name, products.length])).toEqual([['Men', 3], ['Kids', 1]])
    expect(tree.departments[0].children.map(({ name }) => name)).toEqual(['Shoes', 'Shirts'])
    expect(tree.find('men/shoes')?.path).toEqual(['Men', 'Shoes'])
    expect(tree.at(['Men', 'Nothing'])).toBeUndefined()
  })

  it('keeps two categories apart whose names read the same in an address', () => {
    const { tree } = createCatalog([facts('a', { category: ['Tops & Tees'] }), facts('b', { category: ['Tops / Tees'] })])
    expect(tree.departments.map(({ href }) => href).sort()).toEqual(['/c/tops-tees', '/c/tops-tees-2'])
  })
})

describe('slugify', () => {
  it('writes any text as an address', () => {
    expect(slugify('Piqué Polo – Men’s')).toBe('pique-polo-mens')
    expect(slugify('../../etc')).toBe('etc')
    expect(slugify('鞋')).toBe('item')
  })
})
