import { parseHTML } from 'linkedom'
import { expect, test } from 'vitest'
import { readAmount, readPrice } from './readPrice'

const card = (html: string): Element => parseHTML(`<body><div>${html}</div></body>`).document.querySelector('div') as unknown as Element

test.each([
  ['<span class="price">£1,299</span>', 1299, 'GBP'],
  ['<span class="price">1.299,00 €</span>', 1299, 'EUR'],
  ['<span class="price">¥12,800</span>', 12800, 'JPY'],
  ['<span class="price">1 299 kr</span>', 1299, undefined],
  ['<span class="price">129,99 zł</span>', 129.99, 'PLN'],
  ['<span class="price">R$ 49,90</span>', 49.9, 'BRL'],
  ['<span class="price">CHF 49.90</span>', 49.9, 'CHF'],
  ['<span class="price"><del>£20.00</del> <ins>£15.00</ins></span>', 15, 'GBP'],
  ['<p class="price-box"><span class="old-price">$30</span><span class="special-price">$25</span></p>', 25, undefined],
  ['<p class="price-box"><span class="regular-price">$30</span></p>', 30, undefined],
  ['<span class="price">$10 – $20</span>', 10, undefined],
  ['<span class="price">19<sup>99</sup> €</span>', 19.99, 'EUR'],
  ['<meta itemprop="price" content="24.50">', 24.5, undefined],
  ['<span class="price">0,00 €</span><span class="price">5 €</span>', 5, 'EUR'],
])('%s costs %s', (html, price, currency) => {
  expect(readPrice(card(html))).toEqual({ price, currency })
})

test.each(['<span class="price">Ask for it</span>', '<p>5 stars</p>', ''])('%s has no price', (html) => {
  expect(readPrice(card(html))).toBeUndefined()
})

test('an amount beside a currency is read wherever it stands', () => {
  expect(readAmount(card('<b>Road bike</b>, 21 gears <i>€ 450,00</i>'))).toEqual({ price: 450, currency: 'EUR' })
  expect(readAmount(card('<b>Road bike</b>, 21 gears'))).toBeUndefined()
})

test('what is elsewhere does not count', () => {
  const root = card('<header><b class="price">€1</b></header><b class="price">€2</b>')
  expect(readPrice(root, (holder) => holder.closest('header') !== null)?.price).toBe(2)
})
