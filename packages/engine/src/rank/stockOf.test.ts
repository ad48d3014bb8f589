import { describe, expect, it } from 'vitest'
import { stockOf } from './stockOf'

describe('stockOf', () => {
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
  ])('reads %j as %s', (availability, stock) => {
    expect(stockOf({ item_id: 'p', availability })).toBe(stock)
  })

  it('takes silence for now', () => {
    expect(stockOf({ item_id: 'p' })).toBe('now')
  })
})
