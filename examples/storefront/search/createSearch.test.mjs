import { describe, expect, it } from 'vitest'
import { createCatalog } from '../catalog/createCatalog.mjs'
import { demoCatalog } from '../catalog/demoCatalog.mjs'
import { createSearch } from './createSearch.mjs'
import { words } from './words.mjs'

const { products } = createCatalog(demoCatalog())
const search = createSearch(products)
const leaf = ({ category }) => category.at(-1)

describe('words', () => {
  it('gives both numbers, both spellings and all synonyms one form', () => {
    for (const text of ['t-shirts', 'T shirt', 'tee', 'Tees', 'tshirt']) expect(words(text)).toEqual(['tshirt'])
    expect(words('pants')).toEqual(words('trouser'))
    expect(words("men's")).toEqual(words('MEN'))
    expect(words('dresses')).toEqual(words('dress'))
    expect(words('Piqué')).toEqual(['pique'])
    expect(words('the driver for me')).toEqual(['driver'])
  })

  it('keeps men out of women', () => {
    expect(words('women')).not.toContain('men')
    expect(words('womens')).toEqual(['women'])
  })
})

describe('search', () => {
  it('finds all golf clubs for "golf clubs", in the shop’s own order', () => {
    const clubs = products.filter(({ category }) => category[1] === 'Clubs')
    expect(clubs.length).toBeGreaterThanOrEqual(60)
    expect(search('golf clubs')).toEqual(clubs)
  })

  it('shows every driver on the first page of "golf clubs" and none at its head, for a first visit to change that', () => {
    const found = search('golf clubs')
    const places = found.flatMap((product, place) => (leaf(product) === 'Drivers' ? [place] : []))
    expect(places[0]).toBeGreaterThan(3)
    expect(places.at(-1)).toBeLessThan(48)
  })

  it('finds t-shirts of every colour for "blue t-shirts", for men and women, the blue ones first', () => {
    const found = search('blue t-shirts')
    expect(found.every((product) => leaf(product) === 'T-shirts')).toBe(true)
    expect(new Set(found.map(({ gender }) => gender))).toEqual(new Set(['men', 'women', 'kids']))
    const colors = found.map(({ color }) => color)
    const blue = colors.filter((color) => color === 'blue').length
    expect(blue).toBeGreaterThan(15)
    expect(colors.slice(0, blue).every((color) => color === 'blue')).toBe(true)
    expect(new Set(colors).size).toBeGreaterThan(5)
  })

  it('lifts a gender without dropping the other', () => {
    const found = search("men's jeans")
    const men = found.filter(({ gender }) => gender === 'men').length
    expect(found.slice(0, men).every(({ gender }) => gender === 'men')).toBe(true)
    expect(found.length).toBeGreaterThan(men)
    expect(found.every((product) => leaf(product) === 'Jeans')).toBe(true)
  })

  it('finds by colour, brand or gender alone', () => {
    expect(search('blue').every(({ color }) => color === 'blue')).toBe(true)
    expect(search('pyngrove').every(({ item_brand }) => item_brand === 'Pyngrove')).toBe(true)
    expect(search('women').every(({ gender }) => gender === 'women')).toBe(true)
  })

  it('finishes a word begun and reads descriptions', () => {
    expect(search('driv').some((product) => leaf(product) === 'Drivers')).toBe(true)
    expect(search('waterproof jacket').length).toBeGreaterThan(0)
    expect(search('waterproof jacket').every((product) => leaf(product) === 'Jackets')).toBe(true)
  })

  it('answers nothing with nothing, and anything at all without harm', () => {
    for (const query of ['', '   ', '!!!', 'xyzzy', 'the of']) expect(search(query)).toEqual([])
    for (const query of ['__proto__', 'constructor', '<script>', '%', '\u0000', '(((((', 'a'.repeat(100_000), '😀']) expect(() => search(query)).not.toThrow()
  })
})

it('answers within 100 ms on a catalogue of 44,000', () => {
  const kinds = ['Shirts', 'Tshirts', 'Jeans', 'Casual Shoes', 'Watches']
  const colors = ['Blue', 'Navy Blue', 'Black', 'White']
  const many = Array.from({ length: 44_000 }, (_, at) => ({
    item_id: `${at}`, item_name: `Maker ${at % 300} ${colors[at % 4]} ${kinds[at % 5]}`, category: [at % 2 ? 'Men' : 'Women', 'Apparel', kinds[at % 5]],
    color: colors[at % 4], gender: at % 2 ? 'Men' : 'Women', sizes: [], availability: 'in_stock', popularity: -at, added: at,
  }))
  const searchMany = createSearch(createCatalog(many).products)
  searchMany('warm up')
  const begun = performance.now()
  expect(searchMany('blue t-shirts for men')).toHaveLength(8_800)
  expect(performance.now() - begun).toBeLessThan(100)
})
