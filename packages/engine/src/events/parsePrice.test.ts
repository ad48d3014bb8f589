import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { parsePrice } from './parsePrice'

vi.setConfig({ testTimeout: 30_000 })

describe('parsePrice', () => {
  it.each<[string, number | undefined]>([
    ['19', 19],
    ['19.99', 19.99],
    ['4,29', 4.29],
    ['4,29 €', 4.29],
    ['€ 4,29', 4.29],
    ['£1,299', 1299],
    ['£1,299.00', 1299],
    ['$1,234,567.89', 1_234_567.89],
    ['1.299,00 €', 1299],
    ['1.299 €', 1299],
    ['1.234.567,89 €', 1_234_567.89],
    ['12.345.678', 12_345_678],
    ['¥12,800', 12_800],
    ['12,800円', 12_800],
    ['¥１２，８００', 12_800],
    ['１２８００円', 12_800],
    ['₩1,250,000', 1_250_000],
    ['₹1,23,456.00', 123_456],
    ['1 299 kr', 1299],
    ['1\u00a0299\u00a0kr', 1299],
    ['1\u202f299,50\u00a0€', 1299.5],
    ['1\u2009299\u2009000,00', 1_299_000],
    ['1 299 00', 1299],
    ['59 99,00', 59],
    ['CHF 1\'299.50', 1299.5],
    ['CHF 1’299.50', 1299.5],
    ['CHF 1\'299', 1299],
    ['CHF 49.-', 49],
    ['49,– €', 49],
    ['$249.990', 249_990],
    ['$ 249.990,50', 249_990.5],
    ['R$ 1.299,90', 1299.9],
    ['1.299,000', 1299],
    ['0.125', 0.125],
    ['0,125 l', 0.125],
    ['0', 0],
    ['0.00', 0],
    ['12.5', 12.5],
    ['12.3456', 12.3456],
    ['$.99', 0.99],
    ['.5', 0.5],
    ['Rs.499', 499],
    ['Rs. 1,299', 1299],
    ['S/.1,299.00', 1299],
    ['kr.1.299', 1299],
    ['١٬٢٩٩٫٥٠ ر.س', 1299.5],
    ['١٢٩٩٫١٢٥', 1299.125],
    ['۱۲۹۹ تومان', 1299],
    ['10.00 – 20.00 €', 10],
    ['10-20 €', 10],
    ['was £29.99 now £19.99', 29.99],
    ['from 12,95 €', 12.95],
    ['-5,00 €', 5],
    ['Price: 1,299.00 (incl. VAT)', 1299],
    ['\n\t  €\n  24,90\n', 24.9],
    ['00012.50', 12.5],
    ['', undefined],
    ['   ', undefined],
    ['Call for price', undefined],
    ['€ –', undefined],
    ['.,.', undefined],
    ['9'.repeat(400), undefined],
  ])('reads %j as %s', (text, amount) => {
    expect(parsePrice(text)).toBe(amount)
  })

  it('gives a finite amount or nothing, whatever the text', () => {
    const priceLike = fc.string({ unit: fc.constantFrom(...'0123456789.,\'’٫٬ \u00a0-€$٣３ax') })
    fc.assert(
      fc.property(fc.oneof(priceLike, fc.string({ unit: 'binary' })), (text) => {
        const amount = parsePrice(text)
        expect(amount === undefined || (Number.isFinite(amount) && amount >= 0)).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  it('reads back what a browser prints, in the notations of many countries', () => {
    const locales = ['en-GB', 'de-DE', 'fr-FR', 'de-CH', 'sv-SE', 'pt-BR', 'en-IN', 'ja-JP', 'pl-PL', 'ar-EG', 'fa-IR']
    const cents = fc.integer({ min: 1, max: 999_999_999 })
    fc.assert(
      fc.property(cents, fc.constantFrom(...locales), (amount, locale) => {
        const text = (amount / 100).toLocaleString(locale, { minimumFractionDigits: 2 })
        expect(parsePrice(`${text} €`)).toBe(amount / 100)
      }),
    )
  })

  it('takes time in proportion to a hostile text', () => {
    expect(parsePrice(`1${' '.repeat(200_000)}x`)).toBe(1)
    expect(parsePrice(`1${'.1'.repeat(100_000)}x`)).toBeUndefined()
  })
})
