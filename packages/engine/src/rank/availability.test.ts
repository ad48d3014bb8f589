import { describe, expect, it } from 'vitest'
import { isLater, isOut } from './availability'

describe('isOut and isLater', () => {
  it.each([
    ['https://schema.org/InStock', 'now'],
    ['in_stock', 'now'],
    ['LimitedAvailability', 'now'],
    ['', 'now'],
    ['something else', 'now'],
    ['https://schema.org/OutOfStock', 'out'],
    ['out of stock', 'out'],
    ['out_of_stock', 'out'],
    ['SoldOut', 'out'],
    ['sold-out', 'out'],
    ['Discontinued', 'out'],
    ['unavailable', 'out'],
    ['https://schema.org/PreOrder', 'later'],
    ['pre-order', 'later'],
    ['preorder', 'later'],
    ['PreSale', 'later'],
    ['BackOrder', 'later'],
    ['backorder', 'later'],
    ['MadeToOrder', 'later'],
  ])('read %j as %s', (availability, stock) => {
    const item = { item_id: 'p', availability }
    expect({ out: isOut(item), later: isLater(item) }).toEqual({ out: stock === 'out', later: stock === 'later' })
  })

  it('take silence for now', () => {
    expect(isOut({ item_id: 'p' }) || isLater({ item_id: 'p' })).toBe(false)
  })
})
