import { listState, expect, shownItems, test } from './fixtures'

/** A page with the tag where a shop puts it. */
const page = (body: string): string => `<!doctype html><meta charset="utf-8"><title>Shop</title><script src="/reshelf.js" data-hold-ms="5000"></script><body>${body}`

const cell = (id: string, facts: Record<string, string>): string =>
  `<li data-reshelf-item="${id}" ${Object.entries(facts)
    .map(([key, value]) => `data-reshelf-${key}="${value}"`)
    .join(' ')}><a href="/p/${id}">${facts['name'] ?? id}</a></li>`

const list = (cells: string[], query = ''): string => `<ul data-reshelf-list="search_results" data-reshelf-query="${query}">${cells.join('\n')}</ul><p>end</p>`

const product = (id: string, facts: Record<string, string>, name: string): string =>
  `<main data-reshelf-product="${id}" ${Object.entries(facts)
    .map(([key, value]) => `data-reshelf-${key}="${value}"`)
    .join(' ')}><h1>${name}</h1><button data-reshelf-action="add_to_cart">Add</button></main>`

test.describe('S1 golf, on a bare page', () => {
  test('three drivers looked at on the first visit lead the second visit’s search', async ({ page: browser, site }) => {
    const clubs = Array.from({ length: 48 }, (_, i) => `C${i}`)
    const facts = (id: string, i: number): Record<string, string> => ({
      name: `${i % 3 ? 'Iron' : 'Driver'} ${id}`,
      brand: `Brand ${i % 7}`,
      category: `Golf > Clubs > ${i % 3 ? 'Irons' : 'Drivers'}`,
      price: `${100 + ((i * 37) % 400)}.00`,
    })
    for (const i of [45, 42, 39]) site.page(`/p/C${i}`, page(product(`C${i}`, facts(`C${i}`, i), 'Driver')))
    const search = site.page('/s1', page(list(clubs.map((id, i) => cell(id, facts(id, i))), 'golf clubs')))
    for (const i of [45, 42, 39]) await browser.goto(`${site.url}/p/C${i}`)
    await browser.goto(search)
    expect((await shownItems(browser)).slice(0, 3).sort()).toEqual(['C39', 'C42', 'C45'])
    expect(await listState(browser)).toBe('ranked')
  })
})

test.describe('S2 jeans, on a bare page', () => {
  test('after men’s jeans in the cart, the very next search shows men’s shirts first, the blue ones leading', async ({ page: browser, site }) => {
    site.page('/p/J1', page(product('J1', { name: 'Straight jeans', gender: 'men', color: 'blue', category: 'Clothing > Jeans', price: '79.00' }, 'Jeans')))
    const shirts = Array.from({ length: 24 }, (_, i) => ({
      id: `T${i}`,
      gender: i % 2 ? 'men' : 'women',
      color: ['red', 'blue', 'green', 'white'][Math.floor(i / 2) % 4]!,
    }))
    const search = site.page(
      '/s2',
      page(list(shirts.map(({ id, gender, color }) => cell(id, { name: `${color} t-shirt`, gender, color, category: 'Clothing > T-Shirts', price: '19.00' })), 'blue t-shirts')),
    )
    await browser.goto(`${site.url}/p/J1`)
    await browser.click('button')
    await browser.goto(search)
    const shown = (await shownItems(browser)).map((id) => shirts.find((shirt) => shirt.id === id)!)
    const genders = shown.map(({ gender }) => gender)
    expect(genders.lastIndexOf('men')).toBeLessThan(genders.indexOf('women'))
    const men = shown.filter(({ gender }) => gender === 'men').map(({ color }) => color)
    expect(men.lastIndexOf('blue')).toBe(men.filter((color) => color === 'blue').length - 1)
  })
})

test.describe('S3 stranger, on a bare page', () => {
  test('the shop’s order stands and nothing in the list is written', async ({ page: browser, site }) => {
    const search = site.page('/s3', page(list(Array.from({ length: 12 }, (_, i) => cell(`A${i}`, { name: `Thing ${i}`, brand: `B${i % 3}` })), 'things')))
    await browser.addInitScript(() => {
      const seen: string[] = []
      Object.assign(window, { seen })
      for (const name of ['insertBefore', 'moveBefore', 'removeChild', 'appendChild', 'setAttribute'] as const) {
        for (const owner of [Node.prototype, Element.prototype] as unknown as Record<string, (...given: unknown[]) => unknown>[]) {
          if (!Object.hasOwn(owner, name)) continue
          const original = owner[name]!
          owner[name] = function (this: Element, ...given: unknown[]) {
            seen.push(`${name} on ${this.nodeName}`)
            return original.apply(this, given)
          }
        }
      }
    })
    await browser.goto(search)
    await browser.waitForFunction(() => (window as unknown as { reshelf: { ready: Promise<void> } }).reshelf.ready.then(() => true))
    expect(await shownItems(browser)).toEqual(Array.from({ length: 12 }, (_, i) => `A${i}`))
    expect(await listState(browser)).toBe('off:no-signal')
    // The container's own state is the one thing that is written.
    expect(await browser.evaluate(() => (window as unknown as { seen: string[] }).seen)).toEqual(['setAttribute on UL'])
  })
})
