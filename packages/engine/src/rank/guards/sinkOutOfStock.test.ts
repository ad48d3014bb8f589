import { describe, expect, it } from 'vitest'
import type { Item } from '../../events/event'
import { sinkOutOfStock } from './sinkOutOfStock'

const shelf = (...availability: string[]): Item[] => availability.map((text, i) => ({ item_id: `p${i}`, availability: text }))

describe('sinkOutOfStock', () => {
  it('puts what is sold out last and keeps both orders', () => {
    expect(sinkOutOfStock([3, 2, 1, 0], shelf('in stock', 'sold out', 'preorder', 'OutOfStock'))).toEqual([2, 0, 3, 1])
  })

  it('changes nothing where all or none can be had', () => {
    expect(sinkOutOfStock([1, 0], shelf('in stock', ''))).toEqual([1, 0])
    expect(sinkOutOfStock([1, 0], shelf('sold out', 'sold out'))).toEqual([1, 0])
    expect(sinkOutOfStock([], [])).toEqual([])
  })
})
