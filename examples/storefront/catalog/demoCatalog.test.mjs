import { describe, expect, it } from 'vitest'
import { colors } from './colors.mjs'
import { demoCatalog } from './demoCatalog.mjs'

const products = demoCatalog()
const under = (path) => products.filter(({ category }) => `${category.join(' > ')} >`.startsWith(`${path} >`))

describe('the shop’s own catalogue', () => {
  it('has at least 600 products, each with an id of its own', () => {
    expect(products.length).toBeGreaterThanOrEqual(600)
    expect(new Set(products.map(({ item_id }) => item_id)).size).toBe(products.length)
  })

  it('states every fact about every product', () => {
    for (const product of products) {
      expect(product.item_name, product.item_id).toMatch(/\S/)
      expect(product.item_brand, product.item_id).toMatch(/\S/)
      expect(product.description, product.item_id).toMatch(/\.$/)
      expect(Object.keys(colors), product.item_id).toContain(product.color)
      expect(['men', 'women', 'kids', 'unisex']).toContain(product.gender)
      expect(product.price, product.item_id).toBeGreaterThan(0)
      expect(product.currency).toBe('EUR')
      expect(['in_stock', 'out_of_stock', 'preorder']).toContain(product.availability)
      expect(product.category, product.item_id).toHaveLength(3)
    }
  })

  it('asks less in a sale than before it, in whole cents', () => {
    const reduced = products.filter(({ list_price }) => list_price !== undefined)
    expect(reduced.length).toBeGreaterThan(30)
    for (const { price, list_price } of reduced) expect(price).toBeLessThan(list_price)
    for (const { price } of products) expect(Math.round(price * 100) / 100).toBe(price)
  })

  it('is wide where the stories of the demo need it', () => {
    expect(under('Men > Clothing > T-shirts').length + under('Women > Clothing > T-shirts').length).toBeGreaterThanOrEqual(60)
    expect(under('Men > Clothing > Jeans').length).toBeGreaterThanOrEqual(24)
    expect(under('Golf > Clubs').length).toBeGreaterThanOrEqual(60)
    expect(under('Golf > Clubs > Drivers').length).toBeGreaterThanOrEqual(10)
    for (const shelf of ['Men', 'Women']) expect(under(`${shelf} > Clothing > T-shirts`).filter(({ color }) => color === 'blue').length).toBeGreaterThanOrEqual(8)
  })

  it('is the same on every start', () => {
    expect(demoCatalog()).toEqual(products)
  })
})
