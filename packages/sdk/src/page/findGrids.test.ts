import { parseHTML } from 'linkedom'
import { expect, test } from 'vitest'
import { findGrids, type NoGridReason } from './findGrids'

const url = 'https://shop.example/men'
const names = ['Red hat', 'Blue hat', 'Green hat', 'Grey hat']
const slug = (name: string): string => name.toLowerCase().replace(' ', '-')
const find = (html: string, known: Parameters<typeof findGrids>[1]['known'] = () => undefined): ReturnType<typeof findGrids> =>
  findGrids(parseHTML(`<html><body>${html}</body></html>`).document as unknown as Document, { url, known })
const repeat = (cell: (name: string, at: number) => string): string => names.map(cell).join('')

/** The ids of the first grid's cells; empty for what is not a product. */
const ids = (html: string): string[] | undefined => find(html).grids[0]?.cells.map(({ item }) => item?.item_id ?? '')
const slugs = names.map(slug)

const card = (name: string): string =>
  `<li class="card"><a href="/${slug(name)}.html"><img src="/${slug(name)}.jpg"></a><h3><a href="/${slug(name)}.html">${name}</a></h3><b class="price">€5</b></li>`

test('repeated cells that each lead to a priced product are a grid', () => {
  const [grid] = find(`<ul>${repeat(card)}</ul>`).grids
  expect(grid?.container.localName).toBe('ul')
  expect(grid?.cells[1]?.item).toEqual({
    item_id: 'blue-hat', item_name: 'Blue hat', price: 5, currency: 'EUR', image: 'https://shop.example/blue-hat.jpg', url: 'https://shop.example/blue-hat.html',
  })
})

test.each([
  ['cards that are links', `<div>${repeat((name) => `<a class="c" href="/${slug(name)}"><img src="/a.jpg"><p>${name}</p><span>5,00 €</span></a>`)}</div>`],
  ['a list of rows', `<table><tbody>${repeat((name) => `<tr><td><a href="/${slug(name)}">${name}</a></td><td class="price">$5</td></tr>`)}</tbody></table>`],
  ['brands beside the product', `<ul>${repeat((name) => card(name).replace('</li>', '<a href="/brands/acme">Acme</a><a href="?add-to-cart=7">Buy</a></li>'))}</ul>`],
  ['swatches in the card', `<ul>${repeat((name) => card(name).replace('</li>', `<div><a href="/${slug(name)}-a"><img></a><a href="/${slug(name)}-b"><img></a><a href="/${slug(name)}-c"><img></a></div></li>`))}</ul>`],
  ['Shopify addresses without prices', `<ul>${repeat((name) => `<li class="grid__item"><a href="/collections/men/products/${slug(name)}"><img src="/a.jpg">${name}</a></li>`)}</ul>`],
])('%s', (_what, html) => {
  expect(ids(html)).toEqual(slugs)
})

test('the id that a card carries is the product’s', () => {
  expect(ids(`<ul>${repeat((name, at) => card(name).replace('<li', `<li data-product-id="${at + 7}"`))}</ul>`)).toEqual(['7', '8', '9', '10'])
})

test('what is not a product keeps its place without an item', () => {
  const [first, ...rest] = names.map(card)
  const banner = '<li class="banner"><a href="/sale"><img src="/sale.jpg">All hats −20 %</a></li>'
  const sponsored = card('White hat').replace('class="card"', 'class="card sponsored"')
  expect(ids(`<ul>${first}${banner}<li>Words</li>${sponsored}${first}${rest.join('')}</ul>`)).toEqual([slugs[0], '', '', '', '', ...slugs.slice(1)])
})

test('rows of products are a list each', () => {
  const row = (start: number): string => `<div class="row">${[0, 1, 2].map((at) => card(`Hat ${start + at}`)).join('')}</div>`
  expect(find(`<section>${row(1)}${row(4)}${row(7)}</section>`).grids.map(({ cells }) => cells.length)).toEqual([3, 3, 3])
})

test('structured data fills what a card leaves open', () => {
  const html = `<ul>${repeat((name) => `<li class="c"><a href="/${slug(name)}"><img src="/a.jpg">${name}</a></li>`)}</ul>`
  const { grids } = find(html, (key) => ({ item_brand: 'Acme', price: key.length }))
  expect(grids[0]?.cells[0]?.item).toMatchObject({ item_id: 'red-hat', item_brand: 'Acme', price: 7 })
})

test.each<[what: string, html: string, reason: NoGridReason | undefined]>([
  ['a menu of amounts', `<ul>${repeat((_, at) => `<li class="c"><a href="/under-${at + 1}0">Sale – under $${at + 1}0</a></li>`)}</ul>`, 'no-pictures'],
  ['a product’s options', `<div id="warranty-options"><ul>${repeat(card)}</ul></div>`, 'elsewhere'],
  ['a menu', `<nav><ul>${repeat(card)}</ul></nav>`, 'elsewhere'],
  ['category tiles', `<ul>${repeat((name) => `<li><a href="/c/${slug(name)}"><img src="/a.jpg">${name}</a></li>`)}</ul>`, 'no-prices'],
  ['a blog', `<div>${repeat((name) => `<article class="post"><a href="/blog/${slug(name)}"><img src="/a.jpg">${name}</a><time>1 May</time></article>`)}</div>`, 'no-prices'],
  ['a cart', `<div id="cart"><ul>${repeat(card)}</ul></div>`, 'elsewhere'],
  ['reviews', `<div class="reviews"><ul>${repeat(card)}</ul></div>`, 'elsewhere'],
  ['a size chart', '<table><tr><td>S</td><td>36</td></tr><tr><td>M</td><td>38</td></tr><tr><td>L</td><td>40</td></tr></table>', undefined],
  ['thumbnails', '<ul><li><a href="#1"><img></a></li><li><a href="#2"><img></a></li><li><a href="#3"><img></a></li></ul>', 'few-products'],
  ['columns that differ', `<div>${['a', 'b', 'c', 'd'].map((name) => `<div class="${name}"><a href="/${name}7"><img src="/a.jpg">Words</a><i class="price">€5</i></div>`).join('')}</div>`, 'few-products'],
  ['a gallery', `<ul>${repeat((name) => `<li><a href="/cdn/products/${slug(name)}.jpg"><img src="/a.jpg"></a></li>`)}</ul>`, undefined],
  ['the parts of a page', `<main>${repeat((name, at) => `<section class="part">${at ? '' : '<h1>Hats</h1>'}<a href="/p/${slug(name)}"><img src="/a.jpg">Words</a><i class="price">€5</i></section>`)}</main>`, 'elsewhere'],
  ['offers of one product', `<table><tbody>${repeat((name) => `<tr><td><a href="/go?shop=${slug(name)}">Straw hat</a></td><td class="price">$5</td></tr>`)}</tbody></table>`, 'few-products'],
  ['one product again and again', `<ul>${'<li class="c"><a href="/hat"><img src="/a.jpg">Hat</a><b class="price">€5</b></li>'.repeat(4)}</ul>`, undefined],
])('%s is no grid', (_what, html, reason) => {
  const { grids, rejected } = find(html)
  expect(grids).toEqual([])
  if (reason) expect(rejected.map(({ reason }) => reason)).toContain(reason)
})
