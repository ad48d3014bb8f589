import { parseHTML } from 'linkedom'
import { expect, test } from 'vitest'
import { readMicrodata } from './microdata'
import { readThings } from './schema'
import type { PageReading } from '../pageReading'
import { finish } from '../steps'

const read = (html: string): PageReading => finish(readThings(finish(readMicrodata(parseHTML(`<html><body>${html}</body></html>`).document as unknown as Document))))

test('microdata says what JSON-LD says', () => {
  expect(
    read(`<div itemscope itemtype="http://schema.org/Product">
      <h1 itemprop="name">Jeans</h1><img itemprop="image" src="/a.jpg"><a itemprop="url" href="/jeans">x</a>
      <span itemprop="brand" itemscope itemtype="http://schema.org/Brand"><i itemprop="name">Levi</i></span>
      <div itemprop="offers" itemscope itemtype="http://schema.org/Offer">
        <meta itemprop="priceCurrency" content="EUR"><b itemprop="price" content="19.90">19,90 €</b>
        <link itemprop="availability" href="http://schema.org/OutOfStock"></div></div>`).products,
  ).toMatchObject([{ item_name: 'Jeans', image: '/a.jpg', url: '/jeans', item_brand: 'Levi', price: 19.9, currency: 'EUR', availability: 'OutOfStock' }])
})

test('the words of data-vocabulary.org are understood', () => {
  expect(
    read(`<div itemscope itemtype="http://data-vocabulary.org/Product"><b itemprop="name">Hat</b>
      <span itemprop="offerDetails" itemscope itemtype="http://data-vocabulary.org/Offer"><i itemprop="price">5</i></span></div>`).products,
  ).toMatchObject([{ item_name: 'Hat', price: 5 }])
})

test('several values of one property are a list, and stray properties are left', () => {
  const html = '<i itemprop="name">stray</i><div itemscope itemtype="x"><i itemprop="a">1</i><i itemprop="a">2</i></div>'
  expect(finish(readMicrodata(parseHTML(`<html><body>${html}</body></html>`).document as unknown as Document))).toEqual([{ '@type': 'x', a: ['1', '2'] }])
})
