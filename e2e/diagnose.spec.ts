import type { Reshelf } from 'reshelf'
import { expect, test } from './fixtures'
import { grid, head } from './shelf'

/** A card as it should be. */
const card = (i: number, attributes = '', inner = ''): string =>
  `<li data-reshelf-item="A${i}" data-reshelf-name="Thing ${i}" data-reshelf-brand="B${i % 3}" ${attributes}><a href="/p/A${i}">Thing ${i}</a>${inner}</li>`
const cards = [1, 2, 3, 4].map((i) => card(i)).join('')
const product = (attributes: string, inner = ''): string => `<main data-reshelf-product="A1" data-reshelf-name="Thing" data-reshelf-brand="B1" ${attributes}><h1>Thing</h1>${inner}</main>`
const inPage = (body: string, tag?: string): string => `${head(tag)}${body}<p>end</p>`
const tracks = (call: string): string => inPage(`<script>reshelf.track(${call})</script>`)
const view = (item: string): string => tracks(`'view_item', {items: [${item}]}`)

/** One page for each mistake: nothing else is wrong with it. */
const mistakes: Readonly<Record<string, string>> = {
  'event-name': tracks(`'buy', {items: [{item_id: 'A'}]}`),
  'event-payload': tracks(`'view_item', 'A1'`),
  'event-items': tracks(`'view_item', {item_id: 'A1'}`),
  'event-item-id': view(`{price: 5}`),
  'event-price': view(`{item_id: 'A1', price: 'free'}`),
  'event-search-term': tracks(`'search', {}`),
  'price-unreadable': inPage(product('data-reshelf-price="on request"')),
  'item-without-id': inPage(grid(`${cards}<li data-reshelf-item="" data-reshelf-brand="B1"><b>Another</b></li>`)),
  'duplicate-item': inPage(grid(cards + card(1))),
  framework: inPage(grid(cards, 'data-server-rendered')),
  'action-unknown': inPage(`${product('', '<button data-reshelf-action="buy">Buy</button>')}<script>addEventListener('load', () => document.querySelector('button').click())</script>`),
  'action-without-item': inPage(`<button data-reshelf-action="add_to_cart">Buy</button><script>addEventListener('load', () => document.querySelector('button').click())</script>`),
  'profile-newer': inPage(grid(cards), `<script>localStorage.setItem('reshelf:p', '{"format":9}')</script><script src="/reshelf.js"></script>`),
  'profile-damaged': inPage(grid(cards), `<script>localStorage.setItem('reshelf:p', '{"format":1')</script><script src="/reshelf.js"></script>`),
  'file-missing': inPage(grid(cards), '<script src="/reshelf.js" data-files="/nowhere/"></script>'),
  'loaded-twice': inPage(grid(cards), '<script src="/reshelf.js"></script><script src="/reshelf.js?again"></script>'),
  'tag-in-body': `${head('')}${grid(cards)}<p>end</p><script src="/reshelf.js"></script>`,
  'turned-off': inPage(grid(cards)).replace('<body', '<body data-reshelf-off'),
  'list-unnamed': inPage(grid(cards).replace('"grid"', '""')),
  'list-empty': inPage(grid('<li><b>Thing 1</b></li><li><b>Thing 2</b></li>')),
  'list-nested': inPage(`<div data-reshelf-list="outer">${grid(cards)}</div>`),
  'item-nested': inPage(grid(card(1, '', '<i data-reshelf-item="A9" data-reshelf-brand="B1"></i>') + card(2) + card(3))),
  'facts-missing': inPage(grid([1, 2, 3].map((i) => `<li data-reshelf-item="A${i}" data-reshelf-name="Thing ${i}">Thing ${i}</li>`).join(''))),
  'query-missing': inPage(grid(cards).replace('"grid"', '"search_results"')),
  'currency-mixed': inPage(grid(card(1, 'data-reshelf-currency="EUR"') + card(2, 'data-reshelf-currency="USD"') + card(3))),
  'product-twice': inPage(product('') + product('').replace('"A1"', '"A2"')),
  'product-in-list': inPage(grid(`${cards}<li data-reshelf-product="A9">Thing 9</li>`)),
  'pin-outside': inPage(`${grid(cards)}<div data-reshelf-pin>Offer</div>`),
  'attribute-misspelt': inPage(grid(cards + card(5, 'data-reshelf-title="Thing 5"'))),
  'strength-invalid': inPage(grid(cards, 'data-reshelf-strength="much"')),
  'price-zero': inPage(product('data-reshelf-price="0.00"')),
  'category-unsplit': inPage(product('data-reshelf-category="Men, Shoes"')),
  'availability-unknown': inPage(product('data-reshelf-availability="yes"')),
  'url-unsafe': inPage(product('data-reshelf-url="javascript:alert(1)"')),
  'image-unsafe': inPage(product('data-reshelf-image="data:text/html,x"')),
  'structured-data-broken': inPage(`${product('')}<script type="application/ld+json">{"@type": "Product", "name": </script>`),
  'list-unsure': inPage(`<ul>${[1, 2, 3, 4].map((i) => `<li><a href="/p/hat-${i}">Hat ${i}</a> <span class="price">€5</span></li>`).join('')}</ul>`.replaceAll('€5', '')),
}

test('at least 25 mistakes are known', () => {
  expect(Object.keys(mistakes).length).toBeGreaterThanOrEqual(25)
})

for (const [code, html] of Object.entries(mistakes)) {
  test(`a page with the mistake ${code} is told so, with a remedy, and of nothing else`, async ({ page, site }) => {
    await page.goto(site.page(`/${code}`, html))
    await page.evaluate(() => (window as unknown as { reshelf: Reshelf }).reshelf.ready)
    const findings = await page.evaluate(() => (window as unknown as { reshelf: Reshelf }).reshelf.diagnose().filter(({ severity }) => severity !== 'info').map(({ code, severity, message, remedy }) => ({ code, severity, message, remedy })))
    expect([...new Set(findings.map((finding) => finding.code))]).toEqual([code])
    for (const { severity, message, remedy } of findings) {
      expect(severity).toMatch(/^(error|warning)$/)
      expect(message.length).toBeGreaterThan(10)
      expect(message).not.toContain('$')
      expect(remedy.length).toBeGreaterThan(3)
    }
  })
}

test('a clean page has no findings', async ({ page, site }) => {
  const clean = grid(cards.replaceAll('data-reshelf-brand', 'data-reshelf-price="49.90" data-reshelf-currency="EUR" data-reshelf-category="Men > Shoes" data-reshelf-availability="in stock" data-reshelf-url="/p" data-reshelf-brand'))
  await page.goto(site.page('/clean', inPage(`${clean}<script type="application/ld+json">{"@type": "WebSite", "name": "Shop"}</script>`)))
  await page.evaluate(() => (window as unknown as { reshelf: Reshelf }).reshelf.ready)
  expect(await page.evaluate(() => (window as unknown as { reshelf: Reshelf }).reshelf.diagnose().filter(({ severity }) => severity !== 'info'))).toEqual([])
})
