import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyItem } from '../../test/arbitraries'
import type { Item } from './event'
import { eachFacet, topCategory } from './facets'

function facetsOf(item: Omit<Item, 'item_id'>): Record<string, readonly string[]> {
  const found: [string, readonly string[]][] = []
  eachFacet({ item_id: 'p', ...item }, (facet, values) => found.push([facet, values]))
  expect(new Set(found.map(([facet]) => facet)).size).toBe(found.length)
  return Object.fromEntries(found)
}

describe('the facets of an item', () => {
  it('are its brand, its category levels and every key that is not GA4’s', () => {
    expect(facetsOf({ item_name: 'Jeans', item_brand: ' Levis ', item_category: 'Men > Jeans', color: 'Blue', price: 12, url: '/x' })).toEqual({
      brand: ['levis'],
      category: ['men'],
      category2: ['men > jeans'],
      color: ['blue'],
      word: ['jean'],
    })
  })

  it('may have several values, each once', () => {
    expect(facetsOf({ color: ['Blue', 'blue ', 'Red', ' '] })).toEqual({ color: ['blue', 'red'] })
  })

  it('may be numbers', () => {
    expect(facetsOf({ size: 42, loft: 10.5 })).toEqual({ size: ['42'], loft: ['10.5'] })
  })

  it('leave out what is empty', () => {
    expect(facetsOf({ item_brand: ' ', item_category: ' > ', color: '', size: [], fit: undefined })).toEqual({})
  })

  it('count a brand once, however often it is said', () => {
    expect(facetsOf({ item_brand: 'Ping', brand: 'Other' })).toEqual({ brand: ['ping'] })
    expect(facetsOf({ brand: 'Ping' })).toEqual({ brand: ['ping'] })
    expect(facetsOf({ item_category: 'Men', category: 'x', category2: 'y', word: 'z' })).toEqual({ category: ['men'] })
  })

  it('cut long values', () => {
    expect(facetsOf({ note: 'x'.repeat(500) })['note']![0]).toHaveLength(80)
  })

  it('may have the names of an object’s own machinery', () => {
    const item = JSON.parse('{"item_id":"p","constructor":"a","toString":"b","__proto__":"c"}') as Item
    expect(facetsOf(item)).toMatchObject({ constructor: ['a'], toString: ['b'] })
  })

  it('never have an empty value, a doubled value or a doubled name', () => {
    fc.assert(
      fc.property(anyItem, (item) => {
        for (const values of Object.values(facetsOf(item))) {
          expect(values.length).toBeGreaterThan(0)
          expect(values).not.toContain('')
          expect(new Set(values).size).toBe(values.length)
        }
      }),
    )
  })
})

describe('the category path', () => {
  const levelsOf = (item: Omit<Item, 'item_id'>): string[] => Object.values(facetsOf(item)).flat()

  it.each(['Men > Clothing > Jeans', 'Men/Clothing/Jeans', ' men >Clothing / Jeans ', 'Men > > Clothing > Jeans >'])('is read from %j', (item_category) => {
    expect(levelsOf({ item_category })).toEqual(['men', 'men > clothing', 'men > clothing > jeans'])
  })

  it('is read from GA4’s five level keys', () => {
    expect(levelsOf({ item_category: 'Men', item_category2: 'Clothing', item_category3: 'Jeans' })).toEqual(['men', 'men > clothing', 'men > clothing > jeans'])
  })

  it('has five levels at most', () => {
    expect(levelsOf({ item_category: 'a/b/c/d/e/f/g' })).toHaveLength(5)
  })

  it('begins with the top category', () => {
    expect(topCategory({ item_id: 'p', item_category: 'Men > Jeans' })).toBe('men')
    expect(topCategory({ item_id: 'p' })).toBe('')
  })
})
