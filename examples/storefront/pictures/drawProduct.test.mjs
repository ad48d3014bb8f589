import { describe, expect, it } from 'vitest'
import { demoCatalog } from '../catalog/demoCatalog.mjs'
import { drawProduct } from './drawProduct.mjs'
import { guessKind } from './guessKind.mjs'
import { kindTitle } from './kindTitle.mjs'
import { shapes } from './shapes/shapes.mjs'

const products = demoCatalog()
const named = (item_name, ...category) => ({ item_id: '1', item_name, category })

describe('guessKind', () => {
  it('knows every product of the shop, in at least 25 kinds', () => {
    const kinds = new Set(products.map(guessKind))
    expect(kinds).not.toContain('parcel')
    expect(kinds.size).toBeGreaterThanOrEqual(25)
  })

  it.each([
    ['Peter Belt Men Jeans', ['Men', 'Apparel', 'Jeans'], 'jeans'], ['Blue Rain Jacket', ['Outdoor', 'Jackets'], 'rainJacket'], ['x', ['Tshirts'], 'tshirt'],
    ['Unisex Trolley Bag', [], 'handbag'], ['x', ['Casual Shoes'], 'sneaker'], ['x', ['Sports Sandals'], 'sandal'], ['Thing', ['Free Gifts'], 'parcel'], ['x', ['Watches'], 'watch'], ['Sweatshirt', [], 'sweatshirt'],
  ])('reads %s in %j as %s', (name, category, kind) => {
    expect(guessKind(named(name, ...category))).toBe(kind)
  })

  it('names the shelf of every shape', () => {
    expect(kindTitle(named('Denim jacket'))).toBe('Denim jackets')
    expect(kindTitle(named('Plain tee'))).toBe('T-shirts')
    expect(kindTitle(named('???'))).toBe('More')
  })
})

describe('drawProduct', () => {
  it('draws every shape without a hole in the numbers', () => {
    for (const shape of Object.keys(shapes)) expect(shapes[shape], shape).toBeTypeOf('function')
    for (const product of products) {
      const picture = drawProduct(product)
      expect(picture, product.item_id).not.toMatch(/NaN|undefined|null|Infinity/)
      expect(picture.match(/<g\b/g)?.length ?? 0, product.item_id).toBe(picture.match(/<\/g>/g)?.length ?? 0)
    }
  })

  it('draws a product the same each time and its colours differently', () => {
    expect(drawProduct(products[0])).toBe(drawProduct(products[0]))
    expect(drawProduct(products[0])).not.toBe(drawProduct({ ...products[0], color: 'orange' }))
  })

  it('lets no text of the catalogue into the picture', () => {
    const picture = drawProduct({ ...named('<script>x</script> driver', '"><b>'), color: '"/><script>' })
    expect(picture).not.toContain('script')
    expect(picture).not.toContain('<b>')
  })
})
