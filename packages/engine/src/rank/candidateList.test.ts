import { describe, expect, it } from 'vitest'
import { now, profileOf, view } from '../../test/profileOf'
import { candidateList } from './candidateList'

const shelf = [
  { item_id: 'a', item_name: 'Blue Shirt', color: ['blue', 'white'], item_category: 'Men > Shirts' },
  { item_id: 'b', item_name: 'Red Shirt', color: 'Red' },
  { item_id: 'c', color: 'red ', item_category: 'Men' },
]

describe('a candidate list', () => {
  const list = candidateList(shelf, { profile: profileOf(), now, query: 'Blue shirts' })

  it('counts the carriers of each value, however it is written', () => {
    const { carriers, of, known } = list.facets.get('color')!
    expect(Object.fromEntries(carriers)).toEqual({ blue: 1, white: 1, red: 2 })
    expect({ of, known }).toEqual({ of: [['blue', 'white'], ['red'], ['red']], known: 3 })
  })

  it('leaves out who says nothing', () => {
    const category = list.facets.get('category2')!
    expect([category.of[0], category.of[1], category.of[2]]).toEqual([['men > shirts'], undefined, undefined])
    expect(category.known).toBe(1)
    expect(list.facets.get('word')!.known).toBe(2)
    expect(Object.fromEntries(list.facets.get('word')!.carriers)).toEqual({ blue: 1, shirt: 2, red: 1 })
  })

  it('reads the query into words', () => {
    expect(list.query).toEqual(['blue', 'shirt'])
    expect(candidateList(shelf, { profile: profileOf(), now }).query).toEqual([])
  })

  it('knows how much evidence there is', () => {
    expect(list.evidence).toBe(0)
    expect(candidateList(shelf, { profile: profileOf(view({ item_id: 'x' })), now }).evidence).toBeCloseTo(2, 9)
  })

  it('may be empty', () => {
    expect(candidateList([], { profile: profileOf(), now }).facets.size).toBe(0)
  })
})
