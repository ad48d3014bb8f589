import { describe, expect, it } from 'vitest'
import { now, profileOf } from '../../test/profileOf'
import { candidateList } from './candidateList'

const shelf = [
  { item_id: 'a', item_name: 'Blue Shirt', color: ['blue', 'white'], item_category: 'Men > Shirts' },
  { item_id: 'b', item_name: 'Red Shirt', color: 'Red' },
  { item_id: 'c', color: 'red ', item_category: 'Men' },
]

describe('a candidate list', () => {
  const list = candidateList(shelf, { profile: profileOf(), now, query: 'Blue shirts' })

  it('has the values of each candidate, however they are written', () => {
    expect(list.facets['color']).toEqual([['blue', 'white'], ['red'], ['red']])
  })

  it('leaves out who says nothing', () => {
    const category = list.facets['category2']!
    expect([category[0], category[1], category[2]]).toEqual([['men > shirts'], undefined, undefined])
    expect(Object.keys(category)).toEqual(['0'])
    expect(Object.entries(list.facets['word']!)).toEqual([
      ['0', ['blue', 'shirt']],
      ['1', ['red', 'shirt']],
    ])
  })

  it('reads the query into words', () => {
    expect(list.query).toEqual(['blue', 'shirt'])
    expect(candidateList(shelf, { profile: profileOf(), now }).query).toEqual([])
  })

  it('may be empty', () => {
    expect(candidateList([], { profile: profileOf(), now }).facets).toEqual({})
  })
})
