import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { words } from './words'

describe('words', () => {
  it.each<[string, string[]]>([
    ['Men\'s T-Shirts', ['men', 'shirt']],
    ['t-shirt for men', ['shirt', 'for', 'men']],
    ['Men’s', ['men']],
    ['Éclair Crème Brûlée', ['eclair', 'creme', 'brulee']],
    ['Größe ÄÖÜ', ['große', 'aou']],
    ['dresses dress', ['dress']],
    ['watches boxes brushes', ['watch', 'box', 'brush']],
    ['shoes sizes jeans', ['shoe', 'size', 'jean']],
    ['glass boss', ['glass', 'boss']],
    ['Gas bus', ['gas', 'bus']],
    ['Nike™ Air®', ['nike', 'air']],
    ['G430 10.5° 60', ['g430', '10', '60']],
    ['a b c', []],
    ['', []],
    ['!!! — …', []],
    ['ＡＢＣ　１２３', ['abc', '123']],
    ['blue Blue BLUE', ['blue']],
    ['日本のシャツ', ['日本のシャツ'.normalize('NFKD')]],
    ['рубашка синяя', ['рубашка', 'синяя']],
    ['constructor __proto__', ['constructor', 'proto']],
  ])('of %j are %j', (text, expected) => {
    expect(words(text)).toEqual(expected)
  })

  it('are the same for a word of their own: taking words twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const word of words(text)) expect(words(word)).toEqual([word])
      }),
    )
  })

  it('are at least two characters long and none comes twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        const found = words(text)
        expect(new Set(found).size).toBe(found.length)
        expect(found.every((word) => word.length >= 2)).toBe(true)
      }),
    )
  })
})
