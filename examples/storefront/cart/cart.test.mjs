import { describe, expect, it } from 'vitest'
import { createCatalog } from '../catalog/createCatalog.mjs'
import { mostOfOne, readCart, writeCart } from './cartCookie.mjs'
import { addToCart, removeFromCart, setQuantity } from './changeCart.mjs'
import { newOrderId, readOrder, writeOrder } from './orderCookie.mjs'
import { priceCart } from './priceCart.mjs'
import { readWishlist, writeWishlist } from './wishlistCookie.mjs'

const line = (item_id, quantity = 1, size = 'M') => ({ item_id, size, quantity })

describe('the cart cookie', () => {
  it('comes back as it went, whatever ids and sizes hold', () => {
    const lines = [line('A-1'), line('a|b:c;d=é "', 3, '9.5° | wide'), line('x', 9, '')]
    expect(readCart(writeCart(lines))).toEqual(lines)
    expect(writeCart(lines)).toMatch(/^[\x21\x23-\x2B\x2D-\x3A\x3C-\x5B\x5D-\x7E]*$/)
  })

  it('stays within what a cookie may hold', () => {
    expect(writeCart(Array.from({ length: 500 }, (_, at) => line(`${'long-'.repeat(30)}${at}`))).length).toBeLessThan(3700)
  })

  it.each([undefined, '', '|||', 'a:b', 'a:b:c', 'a:M:0', 'a:M:10', 'a:M:1.5', 'a:M:1e9', '%ff:M:1', ':M:1', 'a:M:1:x', '='.repeat(100_000)])('reads nothing from %s', (value) => {
    expect(readCart(value)).toEqual([])
  })
})

describe('changing the cart', () => {
  it('adds up the same size, keeps sizes apart, and stops at the limit', () => {
    let lines = addToCart(addToCart(addToCart([], line('a')), line('a', 1, 'L')), line('a'))
    expect(lines).toEqual([line('a', 2), line('a', 1, 'L')])
    for (let more = 0; more < 20; more++) lines = addToCart(lines, line('a'))
    expect(lines[0].quantity).toBe(mostOfOne)
  })

  it('removes one line and sets sensible quantities only', () => {
    expect(removeFromCart([line('a'), line('b')], line('a'))).toEqual([line('b')])
    expect(setQuantity([line('a')], line('a'), 4)).toEqual([line('a', 4)])
    for (const quantity of [0, -1, 10, 1.5, NaN]) expect(setQuantity([line('a')], line('a'), quantity)).toEqual([line('a')])
  })
})

it('prices a cart by the catalogue alone', () => {
  const facts = (item_id, price) => ({ item_id, item_name: item_id, category: ['x'], sizes: [], availability: 'in_stock', popularity: 0, added: 0, price, currency: 'EUR' })
  const catalog = createCatalog([facts('a', 19.9), facts('b', 0.1)])
  expect(priceCart([line('a', 3), line('b'), line('gone')], catalog)).toMatchObject({ subtotal: 59.8, delivery: 4.9, total: 64.7, count: 4 })
  expect(priceCart([line('a', 4)], catalog)).toMatchObject({ delivery: 0, total: 79.6 })
})

it('keeps an order between pages and refuses what it did not write', () => {
  const order = { id: newOrderId(), told: false, lines: [line('a')] }
  expect(readOrder(writeOrder(order))).toEqual(order)
  for (const value of [undefined, '', 'LM-1.0.a:M:1', `${order.id}.2.a:M:1`, `${order.id}.0.`, '<script>']) expect(readOrder(value)).toBeUndefined()
})

it('keeps a wishlist in a cookie', () => {
  expect(readWishlist(writeWishlist(['a|b', 'c']))).toEqual(['a|b', 'c'])
  expect(readWishlist('%ff||x')).toEqual(['x'])
})
